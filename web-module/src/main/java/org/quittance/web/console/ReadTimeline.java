package org.quittance.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.settlement.payment.PaymentChange;
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
      payment.map(this::paymentSteps).ifPresent(steps::addAll);
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
              said(event.reason(), event.to(), Standing.ofPurchase(event.to())),
              moment(event.at()),
              event.actor()));
    }
    return steps;
  }

  /** A reason, unless it says the same as the state. */
  private static String said(String reason, String state, Standing standing) {
    return reason.equals(state) || reason.equals(standing.word()) ? "" : reason;
  }

  private List<Step> paymentSteps(PaymentFacts payment) {
    return paymentHistory.changes(payment.paymentId()).stream()
        .map(change -> step(payment, change))
        .toList();
  }

  private Step step(PaymentFacts payment, PaymentChange change) {
    Standing standing = Standing.ofPaymentStep(change.state());
    String words =
        change.state().equals("intended")
            ? Price.of(payment.amount())
                + " was asked for under payment "
                + payment.paymentId()
                + "."
            : said(change.reason(), change.state(), standing);
    return new Step(Lane.PAYMENT, standing, words, moment(change.at()), "payment adapter");
  }

  private Moment moment(Instant at) {
    return new Moment(at, clock.now());
  }
}
