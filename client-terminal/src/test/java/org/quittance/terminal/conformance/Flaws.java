package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A table of flaws, one for each of some promises; a fresh one each time, for some remember. */
abstract class Flaws {
  static final String ORDER = "POST /api/v1/purchases";
  static final String LIST = "GET /api/v1/purchases";
  static final String CREDIT = "GET /api/v1/credit";
  static final String REFUND = "POST /api/v1/refunds";

  final Map<String, Supplier<Flaw>> all = new LinkedHashMap<>();

  private static Map<String, Supplier<Flaw>> tables() {
    Map<String, Supplier<Flaw>> tables = new LinkedHashMap<>();
    for (Flaws table :
        List.of(
            new FlawsOfAccess(),
            new FlawsOfOrders(),
            new FlawsOfMoney(),
            new FlawsOfDocuments(),
            new FlawsOfLists(),
            new FlawsOfErrors())) {
      tables.putAll(table.all);
    }
    return tables;
  }

  /** What breaks this promise, and it alone. */
  static Flaw of(String promise) {
    return tables().get(promise).get();
  }

  static Set<String> promises() {
    return tables().keySet();
  }

  final void where(String promise, BiPredicate<Asked, Said> place, UnaryOperator<Said> change) {
    all.put(
        promise,
        () -> (asked, honest) -> place.test(asked, honest) ? change.apply(honest) : honest);
  }

  final void instead(String promise, int status, String code, int other) {
    where(
        promise,
        (asked, honest) -> honest.status() == status && isCode(honest, code),
        honest -> honest.withStatus(other));
  }

  static boolean isCode(Said said, String code) {
    return said.body().length > 0 && new String(said.body()).contains("/problems/" + code + "\"");
  }

  static Said other(Said honest) {
    return honest.withText("purchaseId", UUID.randomUUID().toString());
  }

  static JsonArray array(Stream<JsonObject> items) {
    var array = Json.createArrayBuilder();
    items.forEach(array::add);
    return array.build();
  }
}
