package org.quittance.web.problem;

import java.util.Map;
import java.util.Set;

/** The HTTP status of each code (docs/api.md); what is not here is 400. */
final class ProblemStatus {

  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("unauthenticated", 401),
          Map.entry("payment-declined", 402),
          Map.entry("insufficient-credit", 402),
          Map.entry("forbidden", 403),
          Map.entry("insufficient-scope", 403),
          Map.entry("not-found", 404),
          Map.entry("unknown-product", 404),
          Map.entry("method-not-allowed", 405),
          Map.entry("not-acceptable", 406),
          Map.entry("request-timeout", 408),
          Map.entry("purchase-in-flight", 409),
          Map.entry("proof-already-redeemed", 409),
          Map.entry("proof-pending", 409),
          Map.entry("license-still-usable", 409),
          Map.entry("reissued-too-often", 409),
          Map.entry("purchase-not-acknowledged", 409),
          Map.entry("sku-taken", 409),
          Map.entry("client-id-taken", 409),
          Map.entry("too-many-secrets", 409),
          Map.entry("partner-revoked", 409),
          Map.entry("credit-limit-in-use", 409),
          Map.entry("refund-in-flight", 409),
          Map.entry("refund-exceeds-captured", 409),
          Map.entry("refund-not-carried-out", 409),
          Map.entry("nothing-captured", 409),
          Map.entry("payment-disputed", 409),
          Map.entry("dispute-decided", 409),
          Map.entry("dispute-by-processor", 409),
          Map.entry("webhook-endpoint-exists", 409),
          Map.entry("webhook-endpoint-disabled", 409),
          Map.entry("too-many-webhook-endpoints", 409),
          Map.entry("proof-revoked", 410),
          Map.entry("proof-expired", 410),
          Map.entry("already-captured", 409),
          Map.entry("nothing-to-acknowledge", 409),
          Map.entry("purchase-cancelled", 409),
          Map.entry("receipt-too-late", 409),
          Map.entry("precondition-failed", 412),
          Map.entry("precondition-required", 428),
          Map.entry("body-too-large", 413),
          Map.entry("unsupported-media-type", 415),
          Map.entry("range-not-satisfiable", 416),
          Map.entry("amount-not-possible", 422),
          Map.entry("dispute-reference-reused", 422),
          Map.entry("idempotency-key-reused", 422),
          Map.entry("quantity-out-of-range", 422),
          Map.entry("currency-not-offered", 422),
          Map.entry("method-not-offered", 422),
          Map.entry("webhook-url-refused", 422),
          Map.entry("proof-invalid", 422),
          Map.entry("device-keys-invalid", 422),
          Map.entry("possession-invalid", 422),
          Map.entry("possession-replayed", 422),
          Map.entry("too-many-requests", 429),
          Map.entry("not-ready", 503),
          Map.entry("busy", 503),
          Map.entry("internal", 500));

  /** Refusals that end by themselves; the caller is told when to come again. */
  private static final Set<String> PASSING =
      Set.of(
          "purchase-in-flight",
          "refund-in-flight",
          "proof-pending",
          "license-still-usable",
          "too-many-requests");

  private ProblemStatus() {}

  static int of(String code) {
    return STATUS.getOrDefault(code, 400);
  }

  static boolean passes(String code) {
    return PASSING.contains(code);
  }
}
