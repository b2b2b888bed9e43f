package org.quittance.terminal.conformance;

import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;

/** What is promised of every answer, looked at when all are in. */
final class AfterwardsChecks implements Checks {
  private final Wire wire;
  private final Noted noted;

  AfterwardsChecks(Wire wire, Noted noted) {
    this.wire = wire;
    this.noted = noted;
  }

  @Override
  public Group group() {
    return Group.ERRORS;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("type-resolves", "the type of every problem met", this::resolves),
        promise("later-says-when", "Retry-After wherever it says later", this::when),
        promise("no-server-error", "the status of every answer", this::noFault));
  }

  private String resolves() throws NoAnswer {
    for (String type : noted.types()) {
      Answer page = wire.anonymous().get(type, "Accept", "text/html, */*");
      Expect.that(page.status() == 200, type + " answers " + page.status() + ".");
    }
    return noted.types().size() + " types lead to a page";
  }

  private String when() {
    Expect.that(
        noted.withoutTime().isEmpty(),
        "No Retry-After: " + String.join("; ", distinct(noted.withoutTime())));
    if (noted.later() == 0) {
      throw new NotTried("No answer of this run asked to come again.");
    }
    return noted.later() + " answers, each with Retry-After";
  }

  private String noFault() {
    Expect.that(noted.faults().isEmpty(), String.join("; ", distinct(noted.faults())));
    return noted.answers() + " answers, none of them 5xx but 503";
  }

  private static List<String> distinct(List<String> all) {
    return all.stream().distinct().toList();
  }
}
