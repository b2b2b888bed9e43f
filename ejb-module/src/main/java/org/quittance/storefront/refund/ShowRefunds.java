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
import org.quittance.settlement.refund.RefundState;
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
   * Refunds, newest first, older than the cursor: those of a purchase, or else all for an operator
   * and those they asked for themselves for everybody else.
   *
   * @throws org.quittance.shared.Refusal if the caller may see no such purchase
   */
  public List<RefundFacts> list(
      Optional<UUID> purchaseId,
      Optional<RefundState> state,
      Caller caller,
      Optional<UUID> before,
      int limit) {
    boolean operator = caller.role() == Role.OPERATOR;
    if (operator) {
      purchaseId.ifPresent(readPurchase::getForOperator);
    } else {
      purchaseId.ifPresent(id -> readPurchase.get(id, caller.id()));
    }
    boolean own = purchaseId.isEmpty() && !operator;
    return readRefunds.list(
        purchaseId, own ? Optional.of(caller.id()) : Optional.empty(), state, before, limit);
  }
}
