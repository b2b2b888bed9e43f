package org.quittance.terminal.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** The client's store credit as the API shows it. */
final class Purse {
  private final Wire wire;

  Purse(Wire wire) {
    this.wire = wire;
  }

  /**
   * One look into it.
   *
   * @param balances minor units by currency
   * @param entries what was posted lately, by ID, newest first
   */
  record Look(Map<String, Long> balances, Map<String, Fields> entries) {
    long balance(String currency) {
      return balances.getOrDefault(currency, 0L);
    }

    /** The entries of a currency that an earlier look did not show. */
    Map<String, Fields> since(Look earlier, String currency) {
      Map<String, Fields> fresh = new LinkedHashMap<>(entries);
      fresh.keySet().removeAll(earlier.entries.keySet());
      fresh.values().removeIf(one -> !one.optionalText("currency").orElse("").equals(currency));
      return fresh;
    }
  }

  Look look() throws NoAnswer, MalformedJson {
    Fields credit = Fields.parse(Expect.status(wire.get(Paths.CREDIT), 200).body());
    Map<String, Long> balances = new LinkedHashMap<>();
    for (Fields account : credit.list("accounts")) {
      balances.put(account.text("currency"), account.number("balanceMinor"));
    }
    Map<String, Fields> entries = new LinkedHashMap<>();
    for (Fields entry : credit.list("entries")) {
      entries.put(entry.text("id"), entry);
    }
    return new Look(balances, entries);
  }

  /**
   * Says what was posted for a purchase between two looks, and that the balance moved by what was
   * posted and by nothing else; others may buy under the same client meanwhile.
   */
  static long moved(Look before, Look after, String currency, String purchaseId)
      throws MalformedJson {
    long all = 0;
    long ours = 0;
    for (Fields entry : after.since(before, currency).values()) {
      all += entry.number("amountMinor");
      if (entry.optionalText("purchaseId").orElse("").equals(purchaseId)) {
        ours += entry.number("amountMinor");
      }
    }
    long balance = after.balance(currency) - before.balance(currency);
    Expect.equal(all, balance, "The balance moved by other than what was posted");
    return ours;
  }
}
