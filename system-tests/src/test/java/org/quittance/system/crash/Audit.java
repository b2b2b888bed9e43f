package org.quittance.system.crash;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Shop;

/**
 * Compares what clients were told with what the books say: the same key gives one purchase, one
 * BoxSet and one charge, and there is no charge without a key.
 */
final class Audit {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Journal journal;
  private final Tally tally;
  private final String sku;
  private final long price;
  private final Map<String, byte[]> boxSets = new HashMap<>();
  private final Map<String, Credit.Entry> entries = new LinkedHashMap<>();

  Audit(Journal journal, Tally tally, String sku, long price) {
    this.journal = journal;
    this.tally = tally;
    this.sku = sku;
    this.price = price;
  }

  /** Repeats every unanswered key until it is answered; then looks at the credit. */
  void settle(Shop shop) {
    long end = System.nanoTime() + LONGEST.toNanos();
    for (String key : journal.unanswered()) {
      String last = "no answer";
      while (journal.purchaseOf(key).isEmpty() && System.nanoTime() < end) {
        last = repeat(shop, key);
      }
      if (journal.purchaseOf(key).isEmpty()) {
        tally.undecided(key, last);
      }
    }
    collect(shop.credit());
  }

  /** The server did not come back: every unanswered key stays undecided. */
  void giveUp(String why) {
    journal.unanswered().forEach(key -> tally.undecided(key, why));
    tally.purchased(journal.keys().size() - journal.unanswered().size());
  }

  private String repeat(Shop shop, String key) {
    try {
      Answer answer = shop.buy(key, sku, 1);
      if (answer.status() == 201) {
        answered(key, answer.json().path("purchaseId").asText());
        return "";
      }
      Pause.millis(500);
      return answer.toString();
    } catch (UncheckedIOException cut) {
      Pause.millis(500);
      return cut.toString();
    }
  }

  /** Some client got this answer to its key. */
  void answered(String key, String purchaseId) {
    journal
        .answered(key, purchaseId)
        .ifPresent(other -> tally.duplicated(key, "is purchase " + other + " and " + purchaseId));
  }

  /** The newest entries; what was seen before must not be seen otherwise. */
  void collect(Credit credit) {
    for (Credit.Entry entry : credit.entries()) {
      Credit.Entry before = entries.put(entry.id(), entry);
      if (before != null && !before.equals(entry)) {
        tally.lost(before.purchaseId(), "its entry changed to " + entry);
      }
    }
    if (credit.pendingMinor() != 0) {
      tally.undecided("credit", credit.pendingMinor() + " is still held");
    }
    long explained = entries.values().stream().mapToLong(Credit.Entry::amountMinor).sum();
    if (credit.balanceMinor() < explained) {
      tally.duplicated("credit", "entries say " + explained + ", it is " + credit.balanceMinor());
    }
    if (credit.balanceMinor() > explained) {
      tally.lost("credit", "entries say " + explained + ", it is " + credit.balanceMinor());
    }
  }

  /** Asks every key once more and compares purchases, BoxSets and charges. */
  void compare(Shop shop) {
    Map<String, Integer> charges = new HashMap<>();
    for (Credit.Entry entry : entries.values()) {
      if (entry.kind().equals("charge")) {
        charges.merge(entry.purchaseId(), 1, Integer::sum);
        if (entry.amountMinor() != -price) {
          tally.duplicated(entry.purchaseId(), "was charged " + entry.amountMinor());
        }
      }
    }
    Set<String> known = new HashSet<>();
    for (String key : journal.keys()) {
      journal.purchaseOf(key).ifPresent(purchase -> compare(shop, key, purchase, charges));
      journal
          .purchaseOf(key)
          .filter(purchase -> !known.add(purchase))
          .ifPresent(purchase -> tally.lost(key, "shares purchase " + purchase));
    }
    charges.keySet().stream()
        .filter(purchase -> !known.contains(purchase))
        .forEach(purchase -> tally.duplicated(purchase, "is charged and nobody asked for it"));
    tally.purchased(known.size());
  }

  private void compare(Shop shop, String key, String purchase, Map<String, Integer> charges) {
    Answer answer = shop.buy(key, sku, 1);
    if (answer.status() != 201) {
      tally.lost(key, "was purchase " + purchase + ", now " + answer);
      return;
    }
    answered(key, answer.json().path("purchaseId").asText());
    int count = charges.getOrDefault(purchase, 0);
    if (count == 0) {
      tally.lost(key, "purchase " + purchase + " was never charged");
    } else if (count > 1) {
      tally.duplicated(key, "purchase " + purchase + " was charged " + count + " times");
    }
    byte[] bytes = shop.boxSet(answer.json().path("boxSetId").asText());
    byte[] before = boxSets.put(key, bytes);
    if (before != null && !Arrays.equals(before, bytes)
        || !Json.parse(bytes).equals(answer.json().path("boxSet"))) {
      tally.lost(key, "the BoxSet of purchase " + purchase + " is not the same any more");
    }
  }
}
