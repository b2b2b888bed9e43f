package org.quittance.terminal.conformance;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** A request as it arrived at the store. */
record Asked(String method, String path, Map<String, String> query, Headers headers, String body) {

  static Asked read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var uri = exchange.getRequestURI();
    return new Asked(
        exchange.getRequestMethod(),
        uri.getPath(),
        form(Optional.ofNullable(uri.getRawQuery()).orElse("")),
        exchange.getRequestHeaders(),
        body);
  }

  static Map<String, String> form(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  String header(String name) {
    return Optional.ofNullable(headers.getFirst(name)).orElse("");
  }

  /** Method and path together, such as {@code GET /api/v1/products}. */
  boolean is(String call) {
    return call.equals(method + " " + path);
  }

  /** The last segment of a path below that one, or empty. */
  Optional<String> below(String call) {
    String all = method + " " + path;
    return all.startsWith(call + "/")
        ? Optional.of(all.substring(call.length() + 1))
        : Optional.empty();
  }

  /** The body as one JSON object without doubled keys. */
  JsonObject json() {
    try {
      return Fields.parse(body.getBytes(StandardCharsets.UTF_8)).object();
    } catch (MalformedJson malformed) {
      throw new Said.Refusal(Said.problem(400, "invalid-request", malformed.getMessage()));
    }
  }
}
