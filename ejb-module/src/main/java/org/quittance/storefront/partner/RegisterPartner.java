package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.signin.HashSecret;
import org.quittance.storefront.signin.SecretKind;

/**
 * Registers a partner store with its first secret. One transaction; a crash leaves the whole or
 * nothing. A second registration of the client ID is refused, so a lost answer is mended by adding
 * a secret.
 */
@Stateless
public class RegisterPartner {

  @Inject private Partners partners;
  @Inject private HashSecret hashSecret;
  @Inject private MakeSecret makeSecret;
  @Inject private ServerClock clock;

  /**
   * @param actor who registers it, for the events
   * @throws ClientIdTaken if the client ID or the outside subject is taken
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public NewSecret register(NewPartner order, String actor) {
    return register(order, makeSecret.make(), actor);
  }

  /** With a secret that is known already, as the demo shop's. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public NewSecret register(NewPartner order, String secret, String actor) {
    if (partners.find(order.clientId()).isPresent()) {
      throw new ClientIdTaken("The client ID '" + order.clientId() + "'");
    }
    if (order.outsideSubject() != null
        && partners.findOutside(order.outsideSubject()).isPresent()) {
      throw new ClientIdTaken("The outside subject '" + order.outsideSubject() + "'");
    }
    Instant now = clock.now();
    var partner = new Partner(order, now);
    partners.add(partner);
    partners.add(
        new PartnerSecret(
            partner, hashSecret.hash(SecretKind.MADE, secret), SecretLife.from(now), now));
    partners.record(
        new PartnerEvent(partner, "registered", Scope.words(partner.scopes()), actor, now));
    return new NewSecret(partner.facts(partners.secrets(partner)), secret);
  }
}
