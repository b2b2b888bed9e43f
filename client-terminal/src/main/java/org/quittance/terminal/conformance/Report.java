package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.quittance.terminal.conformance.Finding.Result;

/**
 * What a run found.
 *
 * @param findings one for each promise, in the order they were tried
 * @param spending what the run cost
 */
public record Report(List<Finding> findings, Spending spending) {

  /** How many came out like that. */
  public long count(Result result) {
    return findings.stream().filter(finding -> finding.result() == result).count();
  }

  /** The names of the promises that do not hold. */
  public List<String> broken() {
    return findings.stream()
        .filter(finding -> finding.result() == Result.FAILED)
        .map(Finding::promise)
        .toList();
  }

  /** For programs. */
  public JsonObject json() {
    var checks = Json.createArrayBuilder();
    for (Finding finding : findings) {
      checks.add(
          Json.createObjectBuilder()
              .add("promise", finding.promise())
              .add("group", finding.group().word())
              .add("tried", finding.tried())
              .add("result", finding.result().word())
              .add("detail", finding.detail()));
    }
    return Json.createObjectBuilder()
        .add("passed", count(Result.PASSED))
        .add("failed", count(Result.FAILED))
        .add("skipped", count(Result.SKIPPED))
        .add("currency", spending.currency())
        .add("spentMinor", spending.spentMinor())
        .add("returnedMinor", spending.returnedMinor())
        .add("checks", checks)
        .build();
  }
}
