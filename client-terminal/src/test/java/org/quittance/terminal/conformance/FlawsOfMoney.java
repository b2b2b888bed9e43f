package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.function.Predicate;

/** Shows another credit than it should. */
final class FlawsOfMoney extends Flaws {

  /** Changes the credit that is shown, from the first purchase's answer on. */
  FlawsOfMoney() {
    all.put(
        "charged-exactly",
        () -> {
          String[] first = new String[1];
          return (asked, honest) -> {
            if (first[0] == null && asked.is(ORDER) && honest.status() == 201) {
              first[0] = honest.json().getString("purchaseId");
            }
            return asked.is(CREDIT)
                ? entries(honest, entry -> entry.getString("purchaseId").equals(first[0]), -991)
                : honest;
          };
        });
    all.put(
        "decline-moves-nothing",
        () -> {
          boolean[] next = new boolean[1];
          return (asked, honest) -> {
            boolean spoil = next[0] && asked.is(CREDIT);
            next[0] = honest.status() == 402;
            return spoil ? entries(honest, entry -> true, 1) : honest;
          };
        });
    where(
        "refunded-exactly",
        (asked, honest) -> asked.is(CREDIT),
        honest -> entries(honest, entry -> entry.getString("kind").equals("refund"), 989));
    instead("refunded-proof-refused", 410, "proof-revoked", 409);
  }

  private static Said entries(Said credit, Predicate<JsonObject> which, long amount) {
    var entries = Json.createArrayBuilder();
    for (JsonObject entry : credit.json().getJsonArray("entries").getValuesAs(JsonObject.class)) {
      var changed = Json.createObjectBuilder(entry);
      if (which.test(entry)) {
        changed.add("amountMinor", amount).add("id", "changed-" + entry.getString("id"));
      }
      entries.add(changed);
    }
    return credit.withField("entries", entries.build());
  }
}
