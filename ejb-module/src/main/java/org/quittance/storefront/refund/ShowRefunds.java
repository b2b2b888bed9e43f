package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.refund.ReadRefunds;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundNotFound;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.ReadPurchase;

/** Shows refunds to operators, and to buyers those of their own purchases. Reads only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ShowRefunds {

  @Inject private ReadRefunds readRefunds;
  @Inject private ReadPurchase readPurchase;

  /**
   * @throws RefundNotFound if the caller may see no such refund
   */
  public RefundFacts get(UUID id, Caller caller) {
    RefundFacts refund = readRefunds.get(id);
    if (caller.role() != Role.OPERATOR
        && readPurchase.find(refund.purchaseId(), caller.id()).isEmpty()) {
      throw new RefundNotFound(id);
    }
    return refund;
  }

  /**
   * The refunds of a purchase, newest first, older than the cursor.
   *
   * @throws org.quittance.shared.Refusal if the caller may see no such purchase
   */
  public List<RefundFacts> of(UUID purchaseId, Caller caller, Optional<UUID> before, int limit) {
    if (caller.role() == Role.OPERATOR) {
      readPurchase.getForOperator(purchaseId);
    } else {
      readPurchase.get(purchaseId, caller.id());
    }
    return readRefunds.of(purchaseId, before, limit);
  }
}
