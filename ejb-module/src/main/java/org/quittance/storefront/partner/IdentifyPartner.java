package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;

/**
 * Tells which partner a bearer token stands for. It asks the database each time, so that revoking a
 * partner or a secret, or taking a scope away, holds from the next call on. Reads only.
 */
@Stateless
public class IdentifyPartner {

  @Inject private Partners partners;
  @Inject private OwnToken ownToken;
  @Inject private OutsideToken outsideToken;

  /**
   * @param token what stood behind {@code Bearer}
   * @throws TokenInvalid if it opens nothing here
   * @throws IssuerAway if it may be good, and the outside issuer's keys cannot be had
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Caller identify(String token) {
    if (outsideToken.claimsToBe(token)) {
      OutsideToken.Said said = outsideToken.read(token);
      Partner partner =
          partners
              .findOutside(said.client())
              .filter(Partner::isActive)
              .orElseThrow(() -> new TokenInvalid("no active partner store belongs to it"));
      return partner.caller(common(partner, said.scopes()));
    }
    OwnToken.Said said = ownToken.read(token);
    Partner partner =
        partners
            .find(said.clientId())
            .filter(Partner::isActive)
            .orElseThrow(() -> new TokenInvalid("its partner store is revoked"));
    if (partners.secrets(partner).stream()
        .noneMatch(known -> known.id().toString().equals(said.secretId()) && !known.isRevoked())) {
      throw new TokenInvalid("the secret it was given for is revoked");
    }
    return partner.caller(common(partner, said.scopes()));
  }

  private static Set<Scope> common(Partner partner, Set<Scope> ofToken) {
    Set<Scope> both = EnumSet.noneOf(Scope.class);
    both.addAll(partner.scopes());
    both.retainAll(ofToken);
    return both;
  }
}
