package org.quittance.system.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.BreakingRelay.Asked;
import org.quittance.system.harness.BreakingRelay.Flaw;

/** Ways in which a server may break its word, each by the name of the promise it breaks. */
final class Flaws {

  private static final String ORDER = "POST /api/v1/purchases";
  private static final String LIST = "GET /api/v1/purchases?";

  private Flaws() {}

  /** What breaks each of these promises. */
  static Flaw breaking(Set<String> promises) {
    return promises.stream().map(Flaws::breaking).reduce(Flaw.none(), Flaw::and);
  }

  private static Flaw breaking(String promise) {
    return switch (promise) {
      case "same-key-same-purchase" -> anotherPurchaseOnRepetition();
      case "same-key-same-bytes" -> otherBytesOnSecondReading();
      case "other-body-refused" -> status(409, problem("idempotency-key-reused"));
      case "unsigned-token-refused" -> status(200, (asked, honest) -> isUnsigned(asked));
      case "found-by-key" ->
          json((asked, honest) -> asked.line().contains("idempotencyKey="), Flaws::empty);
      case "charged-exactly" -> oneCentLess();
      case "proof-verifies" ->
          json((asked, honest) -> asked.line().endsWith("jwks.json"), Flaws::spoilProofKey);
      case "second-device-refused" -> status(201, problem("proof-already-redeemed"));
      case "xml-says-the-same" -> bytes((asked, honest) -> isXml(honest), Flaws::renameCaptured);
      case "unchanged-is-304" -> status(200, (asked, honest) -> honest.status() == 304);
      case "nothing-lost-or-doubled" -> firstPageAgain();
      case "foreign-is-as-unknown" -> forbiddenInsteadOfUnknown();
      case "purchase-is-told" ->
          json((asked, honest) -> asked.line().matches(".*/events.*=200"), Flaws::empty);
      case "problem-complete" -> json((asked, honest) -> isProblem(honest), Flaws::dropNext);
      default -> throw new IllegalArgumentException(promise);
    };
  }

  private static Flaw bytes(BiPredicate<Asked, Answer> where, UnaryOperator<String> change) {
    return (asked, honest) ->
        where.test(asked, honest)
            ? new Answer(
                honest.status(),
                honest.headers(),
                change.apply(honest.text()).getBytes(StandardCharsets.UTF_8))
            : honest;
  }

  private static Flaw json(BiPredicate<Asked, Answer> where, Consumer<ObjectNode> change) {
    return (asked, honest) ->
        honest.body().length > 0 && where.test(asked, honest) && honest.json() instanceof ObjectNode
            ? changed(honest, change)
            : honest;
  }

  private static Answer changed(Answer honest, Consumer<ObjectNode> change) {
    ObjectNode json = (ObjectNode) honest.json();
    change.accept(json);
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    return new Answer(honest.status(), honest.headers(), body);
  }

  private static Flaw status(int other, BiPredicate<Asked, Answer> where) {
    return (asked, honest) ->
        where.test(asked, honest) ? new Answer(other, honest.headers(), honest.body()) : honest;
  }

  private static boolean isProblem(Answer answer) {
    return answer.header("content-type").startsWith("application/problem+json");
  }

  private static boolean isXml(Answer answer) {
    return answer.header("content-type").startsWith("application/xml");
  }

  private static BiPredicate<Asked, Answer> problem(String code) {
    return (asked, honest) -> isProblem(honest) && honest.code().equals(code);
  }

  private static String renameCaptured(String xml) {
    return xml.replace(">captured<", ">taken<");
  }

  private static void empty(ObjectNode page) {
    page.putArray("items");
  }

  private static void dropNext(ObjectNode problem) {
    problem.remove("next");
  }

  private static void spoilProofKey(ObjectNode jwks) {
    for (JsonNode key : jwks.path("keys")) {
      if (key.path("quittance:typ").asText().equals("quittance-proof+jwt")) {
        ((ObjectNode) key).put("quittance:typ", "quittance-other+jwt");
      }
    }
  }

  private static boolean isUnsigned(Asked asked) {
    String shown = asked.header("authorization");
    if (!shown.startsWith("Bearer ")) {
      return false;
    }
    byte[] header = Base64.getUrlDecoder().decode(shown.substring(7).split("\\.")[0]);
    return new String(header, StandardCharsets.UTF_8).contains("none");
  }

  /** The second answer under the first key names another purchase. */
  private static Flaw anotherPurchaseOnRepetition() {
    Map<String, Integer> times = new ConcurrentHashMap<>();
    return (asked, honest) -> {
      boolean bought = asked.line().equals(ORDER) && honest.status() == 201;
      return bought
              && times.merge(asked.header("idempotency-key"), 1, Integer::sum) == 2
              && times.size() == 1
          ? changed(honest, json -> json.put("purchaseId", UUID.randomUUID().toString()))
          : honest;
    };
  }

  private static Flaw otherBytesOnSecondReading() {
    Set<String> read = ConcurrentHashMap.newKeySet();
    return bytes(
        (asked, honest) ->
            asked.line().startsWith("GET /api/v1/box-sets/")
                && honest.status() == 200
                && !isXml(honest)
                && !read.add(asked.line()),
        text -> text + " ");
  }

  /** What the first purchase cost is shown one cent lower, wherever the credit is shown. */
  private static Flaw oneCentLess() {
    Map<String, String> first = new ConcurrentHashMap<>();
    return (asked, honest) -> {
      if (asked.line().equals(ORDER) && honest.status() == 201) {
        first.putIfAbsent("id", honest.json().path("purchaseId").asText());
      }
      return asked.line().equals("GET /api/v1/credit")
          ? changed(honest, credit -> lower(credit, first.getOrDefault("id", "none")))
          : honest;
    };
  }

  private static void lower(ObjectNode credit, String purchase) {
    for (JsonNode entry : credit.path("entries")) {
      if (entry.path("purchaseId").asText().equals(purchase)
          && entry.path("kind").asText().equals("charge")) {
        ((ObjectNode) entry).put("amountMinor", entry.path("amountMinor").asLong() + 1);
      }
    }
  }

  /** When a list was read whole and then in pages, the second page begins with the first's end. */
  private static Flaw firstPageAgain() {
    Map<String, JsonNode> last = new ConcurrentHashMap<>();
    return (asked, honest) -> {
      if (asked.line().equals(LIST + "limit=200")) {
        last.put("whole", honest.json());
      } else if (asked.line().equals(LIST + "limit=2") && last.remove("whole") != null) {
        last.put("item", honest.json().path("items").path(1));
      } else if (asked.line().startsWith(LIST + "limit=2&after=") && last.containsKey("item")) {
        JsonNode item = last.remove("item");
        return changed(honest, page -> ((ArrayNode) page.path("items")).insert(0, item));
      }
      return honest;
    };
  }

  /** What another account has is not unknown but forbidden. */
  private static Flaw forbiddenInsteadOfUnknown() {
    Set<String> theirs = ConcurrentHashMap.newKeySet();
    return (asked, honest) -> {
      if (asked.line().startsWith(LIST) && asked.header("authorization").startsWith("Basic")) {
        honest.json().path("items").forEach(one -> theirs.add(one.path("purchaseId").asText()));
      }
      return theirs.stream().anyMatch(id -> asked.line().endsWith("/" + id))
          ? new Answer(403, honest.headers(), honest.body())
          : honest;
    };
  }
}
