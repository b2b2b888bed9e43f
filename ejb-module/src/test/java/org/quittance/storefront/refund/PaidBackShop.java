package org.quittance.storefront.refund;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.distribution.house.Database;
import org.quittance.settlement.dispute.DisputeChanged;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.FollowDispute;
import org.quittance.settlement.payment.MoneyMoves;
import org.quittance.settlement.refund.FollowRefund;
import org.quittance.settlement.refund.RefundBegins;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundGranted;
import org.quittance.settlement.refund.RefundKey;
import org.quittance.settlement.refund.RefundUnpaid;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.Difference;
import org.quittance.storefront.purchase.PurchaseCaptured;

/** A storefront that hears of refunds and disputes, over the real adapter. */
public final class PaidBackShop implements AutoCloseable {

  /** Who asks for refunds. */
  public static final Caller OPERATOR = new Caller(UUID.randomUUID(), "operator", Role.OPERATOR);

  private final TestAdapter adapter;
  private final Storefront storefront;

  private PaidBackShop(TestAdapter adapter, Storefront storefront) {
    this.adapter = adapter;
    this.storefront = storefront;
    var observer = storefront.bean(ObserveSettlement.class);
    storefront
        .house()
        .observing(MoneyMoves.class, observer::onMove)
        .observing(RefundBegins.class, observer::onBegin)
        .observing(PurchaseCaptured.class, observer::onCapture)
        .observing(RefundGranted.class, observer::onRefund)
        .observing(RefundUnpaid.class, observer::onUnpaid)
        .observing(DisputeChanged.class, observer::onDispute);
  }

  public static PaidBackShop offering(Database database, TestAdapter adapter, Path data) {
    return new PaidBackShop(adapter, new Storefront(database, adapter, data).offering());
  }

  public Storefront storefront() {
    return storefront;
  }

  /** A purchase of one for {@link Storefront#PRICE}, paid by credit. */
  public UUID sold() {
    return storefront.buy(storefront.buyerWith(Storefront.PRICE), "key").id();
  }

  /** The same, paid by card. */
  public UUID soldByCard() {
    return storefront.buyByCard(UUID.randomUUID(), "key", "tok_visa").purchase().id();
  }

  public RefundFacts refund(UUID purchase, String key, long minor) {
    return storefront
        .bean(RefundPurchase.class)
        .refund(
            new RefundKey(OPERATOR.id(), key),
            OPERATOR,
            purchase,
            minor,
            "The buyer asked for it.");
  }

  public RefundFacts refund(UUID purchase, long minor) {
    return refund(purchase, UUID.randomUUID().toString(), minor);
  }

  public DisputeFacts dispute(UUID purchase, long minor) {
    return storefront
        .bean(DisputePurchase.class)
        .open(purchase, "D-" + UUID.randomUUID(), minor, "Not known to the payer.");
  }

  public DisputeFacts decide(DisputeFacts dispute, boolean won) {
    return storefront.bean(DecideDispute.class).decide(dispute.id(), won);
  }

  public PaymentStanding payment(UUID purchase) {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(purchase).orElseThrow();
    } catch (PaymentException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public String state(UUID purchase) {
    return storefront.purchase(purchase).state().word();
  }

  /** What went into the buyer's account again. */
  public long paidBack(UUID purchase) {
    return storefront.balance(storefront.purchase(purchase).buyerId());
  }

  List<String> differences(UUID purchase) {
    return storefront.house().fired().stream()
        .filter(Difference.class::isInstance)
        .map(Difference.class::cast)
        .filter(difference -> difference.purchaseId().equals(purchase))
        .map(Difference::kind)
        .distinct()
        .toList();
  }

  /** Delivers all that the adapter has to tell of a purchase, whether it was told before or not. */
  public void tell(UUID purchase) {
    adapter.notices(purchase).forEach(this::tell);
  }

  void tell(PaymentNotice notice) {
    storefront
        .house()
        .transact(
            () -> {
              storefront.bean(FollowRefund.class).follow(notice);
              storefront.bean(FollowDispute.class).follow(notice);
            });
  }

  @Override
  public void close() {
    storefront.close();
  }
}
