package org.quittance.adapter.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.adapter.crash.Coordinator.Order;

/**
 * A place at which a process dies.
 *
 * @param order which branch its coordinator asks first
 * @param place as {@link KillSwitch} names it
 */
record KillPoint(Scenario scenario, Order order, String place) {

  /** Both votes, the decision, and both branches' ends: here the order of the branches counts. */
  private static final List<String> TWO_PHASES =
      List.of(
          "Decisions.prepare",
          "LicenseBranch.prepare",
          "DecisionLog.decide",
          "Decisions.commit",
          "Decisions.rollBack",
          "LicenseBranch.commit",
          "LicenseBranch.rollback");

  private static final String AUTHORISE_CARD =
      "AuthoriseCard.authorise StripeGateway.create AuthoriseCard.create StripeGateway.confirm"
          + " CardAnswers.record ";
  private static final String COMMIT =
      "Decisions.prepare LicenseBranch.prepare DecisionLog.decide Decisions.commit"
          + " LicenseBranch.commit ";
  private static final String ROLL_BACK =
      "Decisions.prepare LicenseBranch.prepare Decisions.rollBack LicenseBranch.rollback ";
  private static final String TELL =
      "NoticeLeases.take LicenseStore.takeIn NoticeLeases.delivered ";
  private static final String CANCEL =
      "RecordOutcome.claim StripeGateway.cancel RecordOutcome.voided ";
  private static final String READ_EVENTS = "ReadProcessorEvents.takeIn ReadProcessorEvents.run ";

  /** Every durable step, in the order of a process that lives. */
  private static final Map<Scenario, String> STEPS =
      new EnumMap<>(
          Map.of(
              Scenario.CREDIT_PURCHASE,
              "AuthorisePayment.authorise AdoptPayment.adopt " + COMMIT,
              Scenario.CREDIT_ROLLBACK,
              "AuthorisePayment.authorise AdoptPayment.adopt " + ROLL_BACK + TELL,
              Scenario.CREDIT_REFUND,
              "RefundPayment.refund " + COMMIT,
              Scenario.CREDIT_REFUND_ROLLBACK,
              "RefundPayment.refund " + ROLL_BACK + TELL,
              Scenario.CARD_PURCHASE,
              AUTHORISE_CARD
                  + "AdoptPayment.adopt "
                  + COMMIT
                  + "StripeGateway.capture RecordOutcome.captured "
                  + TELL
                  + READ_EVENTS,
              Scenario.CARD_ROLLBACK,
              AUTHORISE_CARD + "AdoptPayment.adopt " + ROLL_BACK + CANCEL + TELL + READ_EVENTS,
              Scenario.CARD_VOID,
              AUTHORISE_CARD + "VoidHold.run " + CANCEL + READ_EVENTS,
              Scenario.CARD_REFUND,
              "RefundPayment.refund "
                  + COMMIT
                  + "RefundOutcome.claim StripeGateway.refund RefundOutcome.paid "
                  + TELL));

  static List<String> steps(Scenario scenario) {
    return List.of(STEPS.get(scenario).trim().split(" "));
  }

  static Stream<Scenario> scenarios() {
    return STEPS.keySet().stream();
  }

  /** Before and after every step, and again where the order of the branches counts. */
  static Stream<KillPoint> all() {
    List<KillPoint> all = new ArrayList<>();
    for (Scenario scenario : STEPS.keySet()) {
      for (String step : steps(scenario)) {
        for (String when : List.of("before ", "after ")) {
          all.add(new KillPoint(scenario, Order.ADAPTER_FIRST, when + step));
          if (TWO_PHASES.contains(step)) {
            all.add(new KillPoint(scenario, Order.LICENSE_FIRST, when + step));
          }
        }
      }
    }
    return all.stream();
  }

  /** Those that differ most. */
  static Stream<KillPoint> some() {
    return Stream.of(
        adapterFirst(Scenario.CREDIT_PURCHASE, "after AuthorisePayment.authorise"),
        adapterFirst(Scenario.CREDIT_PURCHASE, "after Decisions.prepare"),
        adapterFirst(Scenario.CREDIT_PURCHASE, "before DecisionLog.decide"),
        adapterFirst(Scenario.CREDIT_PURCHASE, "after DecisionLog.decide"),
        adapterFirst(Scenario.CREDIT_PURCHASE, "after Decisions.commit"),
        licenseFirst(Scenario.CREDIT_PURCHASE, "before Decisions.prepare"),
        licenseFirst(Scenario.CREDIT_PURCHASE, "before Decisions.commit"),
        adapterFirst(Scenario.CREDIT_ROLLBACK, "after Decisions.rollBack"),
        adapterFirst(Scenario.CARD_PURCHASE, "after StripeGateway.create"),
        adapterFirst(Scenario.CARD_PURCHASE, "after StripeGateway.confirm"),
        adapterFirst(Scenario.CARD_PURCHASE, "after AdoptPayment.adopt"),
        adapterFirst(Scenario.CARD_PURCHASE, "after DecisionLog.decide"),
        licenseFirst(Scenario.CARD_PURCHASE, "before Decisions.commit"),
        adapterFirst(Scenario.CARD_PURCHASE, "after StripeGateway.capture"),
        adapterFirst(Scenario.CARD_PURCHASE, "after LicenseStore.takeIn"),
        adapterFirst(Scenario.CARD_VOID, "after StripeGateway.cancel"),
        licenseFirst(Scenario.CARD_REFUND, "before Decisions.commit"),
        adapterFirst(Scenario.CARD_REFUND, "after StripeGateway.refund"),
        adapterFirst(Scenario.CREDIT_REFUND_ROLLBACK, "before Decisions.rollBack"));
  }

  static KillPoint adapterFirst(Scenario scenario, String place) {
    return new KillPoint(scenario, Order.ADAPTER_FIRST, place);
  }

  static KillPoint licenseFirst(Scenario scenario, String place) {
    return new KillPoint(scenario, Order.LICENSE_FIRST, place);
  }

  @Override
  public String toString() {
    return scenario + ", " + order + ": " + place;
  }
}
