package org.quittance.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.settlement.payment.PaymentServiceUnavailable;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.web.console.Timeline.Lane;
import org.quittance.web.console.Timeline.Step;

/** Lays the events of both stores beside each other. */
@ApplicationScoped
class ReadTimeline {

  @Inject private ReadPurchase readPurchase;
  @Inject private PaymentHistory paymentHistory;
  @Inject private ServerClock clock;

  Timeline of(PurchaseFacts purchase) {
    List<Step> steps = new ArrayList<>(databaseSteps(purchase));
    Standing database = Standing.of(purchase.state());
    try {
      Optional<PaymentFacts> payment = paymentHistory.find(purchase.id());
      payment.flatMap(this::opened).ifPresent(steps::add);
      steps.sort(Comparator.comparing(step -> step.moment().at()));
      return new Timeline(
          steps, database, Standing.ofPayment(payment), Verdict.of(purchase, payment));
    } catch (PaymentServiceUnavailable unavailable) {
      // Half a page is better than none: the database's lane is true without the other.
      return new Timeline(
          steps, database, new Standing(Tone.UNKNOWN, "not reachable"), Verdict.unreachable());
    }
  }

  private List<Step> databaseSteps(PurchaseFacts purchase) {
    var steps = new ArrayList<Step>();
    for (PurchaseFacts.Event event : readPurchase.events(purchase.id())) {
      steps.add(
          new Step(
              Lane.DATABASE,
              Standing.ofPurchase(event.to()),
              event.reason().equals(event.to()) ? "" : event.reason(),
              moment(event.at()),
              event.actor()));
    }
    return steps;
  }

  /** The payment's ID holds the instant it was made at (UUID version 7, RFC 9562). */
  private Optional<Step> opened(PaymentFacts payment) {
    UUID id = payment.paymentId();
    if (id.version() != 7) {
      return Optional.empty();
    }
    return Optional.of(
        new Step(
            Lane.PAYMENT,
            new Standing(Tone.WAITING, "asked"),
            Price.of(payment.amount()) + " was asked for under payment " + id + ".",
            moment(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)),
            "payment adapter"));
  }

  private Moment moment(Instant at) {
    return new Moment(at, clock.now());
  }
}
