package org.quittance.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.quittance.shared.Refusal;

/**
 * A refusal by RFC 9457: what, why, what next; JSON or XML by {@link ProblemType}.
 *
 * @param status HTTP status
 * @param code last part of the problem's {@code type}
 * @param what becomes {@code title}
 * @param why becomes {@code detail}
 * @param next becomes {@code next}
 * @param own headers that this one has besides those of its status
 */
public record Problem(
    int status, String code, String what, String why, String next, Map<String, String> own) {

  /** Without headers of its own. */
  public Problem(int status, String code, String what, String why, String next) {
    this(status, code, what, why, next, Map.of());
  }

  /** With the status that belongs to the code. */
  public Problem(String code, String what, String why, String next) {
    this(ProblemStatus.of(code), code, what, why, next);
  }

  public static Problem of(Refusal refusal) {
    var problem = new Problem(refusal.code(), refusal.what(), refusal.why(), refusal.next());
    long seconds = refusal.retryAfterSeconds();
    return seconds == 0 ? problem : problem.with("Retry-After", Long.toString(seconds));
  }

  /** The same with one more header. */
  public Problem with(String header, String value) {
    var more = new LinkedHashMap<>(own);
    more.put(header, value);
    return new Problem(status, code, what, why, next, more);
  }

  /**
   * Its members.
   *
   * @param instance an ID that the reader can quote
   */
  JsonObject json(UUID instance) {
    return Json.createObjectBuilder()
        .add("type", "/problems/" + code)
        .add("title", what)
        .add("status", status)
        .add("detail", why)
        .add("next", next)
        .add("instance", "urn:uuid:" + instance)
        .build();
  }

  /** What goes with the body, besides its type. */
  public Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Cache-Control", "no-store");
    if (status == 401) {
      headers.put("WWW-Authenticate", "Basic realm=\"Quittance\", charset=\"UTF-8\"");
    }
    if (status == 408) {
      headers.put("Connection", "close");
    }
    if (status == 503 || ProblemStatus.passes(code)) {
      headers.put("Retry-After", "1");
    }
    headers.putAll(own);
    return headers;
  }
}
