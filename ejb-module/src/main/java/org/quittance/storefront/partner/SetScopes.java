package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.member.Scope;

/**
 * Says what a partner may do, from its next call on; a token never holds more than its partner. One
 * transaction under the partner's lock; repeated it changes nothing.
 */
@Stateless
public class SetScopes {

  @Inject private Partners partners;
  @Inject private ServerClock clock;

  /**
   * @param actor who says so, for the events
   * @throws PartnerRevoked if it was revoked
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public PartnerFacts set(String clientId, Set<Scope> scopes, String actor) {
    Set<Scope> granted = NewPartner.grantable(scopes);
    Partner partner = partners.lock(clientId);
    if (!partner.isActive()) {
      throw new PartnerRevoked(clientId);
    }
    if (!partner.scopes().equals(granted)) {
      partner.grant(granted);
      partners.record(
          new PartnerEvent(partner, "scopes_set", Scope.words(granted), actor, clock.now()));
    }
    return partner.facts(partners.secrets(partner));
  }
}
