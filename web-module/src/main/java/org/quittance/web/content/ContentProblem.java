package org.quittance.web.content;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.quittance.shared.Ids;

/** A refusal on the content paths as {@code application/problem+json} (RFC 9457). */
final class ContentProblem {

  private static final Map<String, Integer> STATUS =
      Map.of("not-found", 404, "range-not-satisfiable", 416, "busy", 503);

  private ContentProblem() {}

  /** A store is busy or away; the same request may be repeated. */
  static void busy(HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "1");
    write(
        response,
        "busy",
        "Nothing is lost: the server could not answer just now.",
        "A store is busy or does not answer.",
        "Send the same request again in a second.");
  }

  static void write(HttpServletResponse response, String code, String what, String why, String next)
      throws IOException {
    int status = STATUS.getOrDefault(code, 400);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    String problem =
        Json.createObjectBuilder()
            .add("type", "/problems/" + code)
            .add("title", what)
            .add("status", status)
            .add("detail", why)
            .add("next", next)
            .add("instance", "urn:uuid:" + Ids.next())
            .build()
            .toString();
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }
}
