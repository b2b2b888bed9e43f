package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.shared.Refusal;

/**
 * A refusal as {@code application/problem+json} (RFC 9457): what, why, what next.
 *
 * @param code last part of the problem's {@code type}
 * @param what becomes {@code title}
 * @param why becomes {@code detail}
 * @param next becomes {@code next}
 */
record Problem(String code, String what, String why, String next) {

  static final MediaType TYPE = new MediaType("application", "problem+json");

  /** Codes that are not 400 (docs/api.md). */
  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("unauthenticated", 401),
          Map.entry("payment-declined", 402),
          Map.entry("insufficient-credit", 402),
          Map.entry("forbidden", 403),
          Map.entry("not-found", 404),
          Map.entry("unknown-product", 404),
          Map.entry("method-not-allowed", 405),
          Map.entry("not-acceptable", 406),
          Map.entry("purchase-in-flight", 409),
          Map.entry("proof-already-redeemed", 409),
          Map.entry("proof-pending", 409),
          Map.entry("sku-taken", 409),
          Map.entry("refund-in-flight", 409),
          Map.entry("refund-exceeds-captured", 409),
          Map.entry("nothing-captured", 409),
          Map.entry("payment-disputed", 409),
          Map.entry("dispute-decided", 409),
          Map.entry("dispute-by-processor", 409),
          Map.entry("amount-not-possible", 422),
          Map.entry("dispute-reference-reused", 422),
          Map.entry("proof-revoked", 410),
          Map.entry("proof-expired", 410),
          Map.entry("body-too-large", 413),
          Map.entry("unsupported-media-type", 415),
          Map.entry("idempotency-key-reused", 422),
          Map.entry("quantity-out-of-range", 422),
          Map.entry("currency-not-offered", 422),
          Map.entry("method-not-offered", 422),
          Map.entry("proof-invalid", 422),
          Map.entry("device-keys-invalid", 422),
          Map.entry("possession-invalid", 422),
          Map.entry("possession-replayed", 422),
          Map.entry("not-ready", 503),
          Map.entry("busy", 503),
          Map.entry("internal", 500));

  /** Codes of what is decided in a moment. */
  private static final Set<String> PASSING =
      Set.of("purchase-in-flight", "refund-in-flight", "proof-pending");

  static Problem of(Refusal refusal) {
    return new Problem(refusal.code(), refusal.what(), refusal.why(), refusal.next());
  }

  int status() {
    return STATUS.getOrDefault(code, 400);
  }

  private JsonObject json(UUID instance) {
    return Json.createObjectBuilder()
        .add("type", "/problems/" + code)
        .add("title", what)
        .add("status", status())
        .add("detail", why)
        .add("next", next)
        .add("instance", "urn:uuid:" + instance)
        .build();
  }

  Response response() {
    return response(Ids.next());
  }

  /** The answer under an ID that stands in the log too. */
  Response response(UUID instance) {
    var response =
        Response.status(status())
            .type(TYPE)
            .header("Cache-Control", "no-store")
            .entity(json(instance).toString());
    if (status() == 401) {
      response.header("WWW-Authenticate", "Basic realm=\"Quittance\", charset=\"UTF-8\"");
    }
    if (status() == 503 || PASSING.contains(code)) {
      response.header("Retry-After", "1");
    }
    return response.build();
  }
}
