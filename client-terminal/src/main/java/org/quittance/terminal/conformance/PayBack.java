package org.quittance.terminal.conformance;

import jakarta.json.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;

/** Has purchases of this run refunded, as far as the client may. */
final class PayBack {
  private final Wire wire;
  private final Orders orders;
  private final Map<String, Long> returned = new ConcurrentHashMap<>();

  PayBack(Wire wire, Orders orders) {
    this.wire = wire;
    this.orders = orders;
  }

  /** Asks for all of a purchase's money back. */
  Answer ask(String key, String purchaseId, long amountMinor) throws NoAnswer {
    String body =
        Json.createObjectBuilder()
            .add("purchaseId", purchaseId)
            .add("amountMinor", amountMinor)
            .add("reason", "Conformance run: the purchase was a trial.")
            .build()
            .toString();
    Answer answer = wire.post(Paths.REFUNDS, body, "Idempotency-Key", key);
    if (answer.status() == 201) {
      returned.put(purchaseId, amountMinor);
    }
    return answer;
  }

  /** Asks for whatever was not paid back yet; what stays with the store, the spending shows. */
  void rest() {
    for (var one : orders.made().entrySet()) {
      boolean due = one.getValue() > 0 && !returned.containsKey(one.getKey());
      if (due && !isGranted(one.getKey(), one.getValue())) {
        return;
      }
    }
  }

  private boolean isGranted(String purchaseId, long amountMinor) {
    try {
      return ask(Orders.newKey(), purchaseId, amountMinor).status() != 403;
    } catch (NoAnswer away) {
      return false;
    }
  }

  Spending spending() {
    return new Spending(orders.plan().currency(), sum(orders.made()), sum(returned));
  }

  private static long sum(Map<String, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }
}
