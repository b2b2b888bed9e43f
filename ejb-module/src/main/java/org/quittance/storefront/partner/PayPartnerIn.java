package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.payment.PayInCredit;
import org.quittance.shared.Money;

/**
 * Books that a partner store paid in, or paid what it owes on account; for operators.
 *
 * <p>Transaction: none of its own. The transfer's ID follows from who asks under which key, so a
 * repetition after a crash pays in once.
 */
@Stateless
public class PayPartnerIn {

  @Inject private ReadPartners readPartners;
  @Inject private PayInCredit payInCredit;

  /**
   * @param actor who books it, for the account's history
   * @throws PartnerNotFound if there is none
   * @throws org.quittance.shared.Refusal if the key belongs to another payment
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void payIn(PaidInKey key, String clientId, Money amount, String reason, String actor) {
    UUID partner = readPartners.get(clientId).id();
    payInCredit.payIn(key.transferId(), partner.toString(), amount, actor, reason);
  }
}
