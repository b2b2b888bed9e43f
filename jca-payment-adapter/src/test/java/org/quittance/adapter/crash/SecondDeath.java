package org.quittance.adapter.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process that dies while it recovers from the death of the one before.
 *
 * @param first where that one died
 * @param place where the recovering one dies
 */
record SecondDeath(KillPoint first, String place) {
  private static final String CAPTURE =
      "RecordOutcome.claim StripeGateway.capture RecordOutcome.captured ";
  private static final String TELL =
      "NoticeLeases.take LicenseStore.takeIn NoticeLeases.delivered ";

  /** Every durable step of recovering from each death. */
  private static final Map<KillPoint, String> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put(
        KillPoint.adapterFirst(Scenario.CARD_PURCHASE, "after DecisionLog.decide"),
        "Decisions.commit LicenseBranch.commit " + CAPTURE + TELL);
    STEPS.put(
        KillPoint.licenseFirst(Scenario.CREDIT_PURCHASE, "before Decisions.prepare"),
        "PresumedAbort.meet LicenseBranch.rollback");
    STEPS.put(
        KillPoint.adapterFirst(Scenario.CREDIT_PURCHASE, "before DecisionLog.decide"),
        "Decisions.rollBack LicenseBranch.rollback " + TELL);
    STEPS.put(
        KillPoint.adapterFirst(Scenario.CARD_PURCHASE, "after StripeGateway.confirm"),
        "VoidHold.run RecordOutcome.claim StripeGateway.cancel RecordOutcome.voided");
  }

  static Stream<KillPoint> firsts() {
    return STEPS.keySet().stream();
  }

  static List<String> steps(KillPoint first) {
    return List.of(STEPS.get(first).trim().split(" "));
  }

  static Stream<SecondDeath> all() {
    List<SecondDeath> all = new ArrayList<>();
    for (KillPoint first : STEPS.keySet()) {
      for (String step : steps(first)) {
        all.add(new SecondDeath(first, "before " + step));
        all.add(new SecondDeath(first, "after " + step));
      }
    }
    return all.stream();
  }

  /** Between the two branches of a recovery, and in the middle of a presumed abort. */
  static Stream<SecondDeath> some() {
    List<KillPoint> firsts = List.copyOf(STEPS.keySet());
    return Stream.of(
        new SecondDeath(firsts.get(0), "after Decisions.commit"),
        new SecondDeath(firsts.get(1), "after PresumedAbort.meet"),
        new SecondDeath(firsts.get(2), "after Decisions.rollBack"));
  }

  @Override
  public String toString() {
    return first + ", then " + place;
  }
}
