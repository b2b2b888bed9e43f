package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.shared.ServerClock;

/**
 * Lets a partner call no more, from this moment and for good; what it bought stays as it is. One
 * transaction under the partner's lock; repeated it changes nothing.
 */
@Stateless
public class RevokePartner {

  @Inject private Partners partners;
  @Inject private ServerClock clock;

  /**
   * @param reason kept with the event
   * @param actor who says so, for the events
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public PartnerFacts revoke(String clientId, String reason, String actor) {
    Partner partner = partners.lock(clientId);
    if (partner.isActive()) {
      partner.revoke();
      partners.record(new PartnerEvent(partner, "revoked", reason, actor, clock.now()));
    }
    return partner.facts(partners.secrets(partner));
  }
}
