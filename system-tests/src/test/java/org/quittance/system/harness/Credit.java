package org.quittance.system.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Store credit in EUR.
 *
 * @param balanceMinor what is left
 * @param pendingMinor what is held
 * @param entries the newest entries
 */
public record Credit(long balanceMinor, long pendingMinor, List<Entry> entries) {

  /**
   * One entry.
   *
   * @param id of the entry
   * @param purchaseId empty for a top-up
   * @param kind {@code charge} or {@code top-up}
   * @param amountMinor negative for a charge
   */
  public record Entry(String id, String purchaseId, String kind, long amountMinor) {}

  static Credit of(JsonNode json) {
    var entries = new ArrayList<Entry>();
    for (JsonNode entry : json.path("entries")) {
      if (entry.path("currency").asText().equals("EUR")) {
        entries.add(
            new Entry(
                entry.path("id").asText(),
                entry.path("purchaseId").asText(""),
                entry.path("kind").asText(),
                entry.path("amountMinor").asLong()));
      }
    }
    for (JsonNode account : json.path("accounts")) {
      if (account.path("currency").asText().equals("EUR")) {
        return new Credit(
            account.path("balanceMinor").asLong(),
            account.path("pendingMinor").asLong(),
            List.copyOf(entries));
      }
    }
    throw new AssertionError("No account in EUR: " + json);
  }

  /** The charges of one purchase, as negative amounts. */
  public List<Long> chargesOf(String purchaseId) {
    return entries.stream()
        .filter(entry -> entry.kind().equals("charge") && entry.purchaseId().equals(purchaseId))
        .map(Entry::amountMinor)
        .toList();
  }
}
