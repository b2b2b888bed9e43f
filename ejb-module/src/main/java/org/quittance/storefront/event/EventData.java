package org.quittance.storefront.event;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeChanged;
import org.quittance.settlement.refund.RefundChanged;
import org.quittance.shared.Money;
import org.quittance.storefront.boxset.ProofsChanged;
import org.quittance.storefront.purchase.PurchaseMoved;
import org.quittance.vault.jose.StrictJson;

/**
 * What a store is told of a fact: IDs, a state, an amount. Whoever needs more reads the resource,
 * which shows it to its owner only.
 */
final class EventData {

  private final JsonObjectBuilder json = StrictJson.BUILDERS.createObjectBuilder();
  private final boolean priced;

  private EventData(UUID purchaseId, boolean priced) {
    json.add("purchaseId", purchaseId.toString());
    this.priced = priced;
  }

  static EventData of(PurchaseMoved moved) {
    var data = new EventData(moved.purchaseId(), true);
    data.json.add("state", moved.state().word());
    return data;
  }

  static EventData of(RefundChanged refund) {
    var data = new EventData(refund.purchaseId(), false);
    data.json.add("refundId", refund.refundId().toString()).add("state", refund.state().word());
    data.amount(refund.amount());
    return data;
  }

  static EventData of(DisputeChanged dispute) {
    var data = new EventData(dispute.purchaseId(), false);
    data.json.add("disputeId", dispute.disputeId().toString()).add("state", dispute.state().word());
    data.amount(dispute.amount());
    return data;
  }

  static EventData of(ProofsChanged proofs) {
    var data = new EventData(proofs.purchaseId(), false);
    JsonArrayBuilder ids = StrictJson.BUILDERS.createArrayBuilder();
    proofs.proofIds().forEach(id -> ids.add(id.toString()));
    data.json.add("proofIds", ids);
    proofs.licenseId().ifPresent(id -> data.json.add("licenseId", id.toString()));
    proofs.replaces().ifPresent(id -> data.json.add("replaces", id.toString()));
    return data;
  }

  /**
   * @param price of the purchase, which only events of the purchase itself carry
   */
  JsonObject json(Optional<Money> price) {
    price.filter(known -> priced).ifPresent(this::amount);
    return json.build();
  }

  private void amount(Money amount) {
    json.add("amountMinor", amount.minor()).add("currency", amount.currency());
  }
}
