package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.settlement.payment.AgreeCreditLimit;
import org.quittance.shared.Money;

/**
 * Agrees how far a partner store may buy on account; for operators. Transaction: none of its own;
 * said again it changes nothing.
 */
@Stateless
public class AgreePartnerLimit {

  @Inject private ReadPartners readPartners;
  @Inject private AgreeCreditLimit agreeCreditLimit;

  /**
   * @param limit zero ends buying on account
   * @param actor who agrees, for the account's history
   * @throws PartnerNotFound if there is none
   * @throws PartnerRevoked if it was revoked, and more than nothing was to be agreed
   * @throws org.quittance.shared.Refusal if more than that is used already
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void agree(String clientId, Money limit, String reason, String actor) {
    PartnerFacts partner = readPartners.get(clientId);
    if (partner.state() == PartnerState.REVOKED && limit.minor() > 0) {
      throw new PartnerRevoked(clientId);
    }
    agreeCreditLimit.agree(partner.id().toString(), limit, actor, reason);
  }
}
