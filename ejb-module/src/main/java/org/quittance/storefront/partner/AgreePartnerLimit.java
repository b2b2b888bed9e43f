package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.settlement.payment.AgreeCreditLimit;
import org.quittance.settlement.payment.ReadCredit;
import org.quittance.settlement.payment.StoreCredit;
import org.quittance.shared.Money;

/**
 * Agrees how far a partner store may buy on account; for operators. Said again it changes nothing.
 *
 * <p>Transaction: joins or begins one on the license database, which is there for the partner's
 * lock alone: whoever revokes the partner, or agrees another limit, waits. The limit itself is kept
 * by the adapter's local transaction; a crash leaves the old one or the new one.
 */
@Stateless
public class AgreePartnerLimit {

  @Inject private Partners partners;
  @Inject private ReadCredit readCredit;
  @Inject private AgreeCreditLimit agreeCreditLimit;

  /**
   * @param limit zero ends buying on account
   * @param actor who agrees, for the account's history
   * @throws PartnerNotFound if there is none
   * @throws PartnerRevoked if it was revoked, and more was to be agreed than it has
   * @throws org.quittance.shared.Refusal if more than that is used already
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void agree(String clientId, Money limit, String reason, String actor) {
    Partner partner = partners.lock(clientId);
    String payer = partner.id().toString();
    if (!partner.isActive() && limit.minor() > present(payer, limit.currency())) {
      throw new PartnerRevoked(clientId);
    }
    agreeCreditLimit.agree(payer, limit, actor, reason);
  }

  private long present(String payer, String currency) {
    return readCredit.of(payer, 1).accounts().stream()
        .filter(account -> account.currency().equals(currency))
        .mapToLong(StoreCredit.Account::limitMinor)
        .findFirst()
        .orElse(0);
  }
}
