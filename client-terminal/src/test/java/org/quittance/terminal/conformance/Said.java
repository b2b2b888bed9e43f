package org.quittance.terminal.conformance;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An answer on its way; each {@code with…} gives a changed copy. */
record Said(int status, Map<String, String> headers, byte[] body) {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** Answers at once. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient Said said;

    Refusal(Said said) {
      this.said = said;
    }
  }

  static Said of(int status, String type, byte[] body) {
    return new Said(status, Map.of("Content-Type", type), body);
  }

  static Said json(int status, JsonObject json) {
    return of(status, JSON, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Said problem(int status, String code, String detail) {
    JsonObject problem =
        Json.createObjectBuilder()
            .add("type", "/problems/" + code)
            .add("title", "Nothing was done.")
            .add("status", status)
            .add("detail", detail)
            .add("next", "Do this next.")
            .add("instance", "urn:uuid:" + UUID.randomUUID())
            .build();
    return of(status, PROBLEM, problem.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Refusal refusal(int status, String code, String detail) {
    return new Refusal(problem(status, code, detail));
  }

  /** The same refusal as XML has it (RFC 9457, appendix B). */
  Said inXml() {
    var xml = new StringBuilder("<problem xmlns=\"urn:ietf:rfc:7807\">");
    json()
        .forEach(
            (name, value) ->
                xml.append(
                    "<%1$s>%2$s</%1$s>".formatted(name, value.toString().replace("\"", ""))));
    return withBody(xml.append("</problem>").toString().getBytes(StandardCharsets.UTF_8))
        .with("Content-Type", "application/problem+xml");
  }

  Said with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Said(status, all, body);
  }

  Said without(String name) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.remove(name);
    return new Said(status, all, body);
  }

  Said withStatus(int other) {
    return new Said(other, headers, body);
  }

  Said withBody(byte[] other) {
    return new Said(status, headers, other);
  }

  boolean isXml() {
    return headers.getOrDefault("Content-Type", "").startsWith("application/xml");
  }

  JsonObject json() {
    return Json.createReader(new ByteArrayInputStream(body)).readObject();
  }

  /** The same JSON with one more or another field. */
  Said withField(String name, JsonValue value) {
    JsonObjectBuilder json = Json.createObjectBuilder(json());
    return withBody(json.add(name, value).build().toString().getBytes(StandardCharsets.UTF_8));
  }

  Said withText(String name, String value) {
    return withField(name, Json.createValue(value));
  }

  Said withoutField(String name) {
    JsonObjectBuilder json = Json.createObjectBuilder(json());
    return withBody(json.remove(name).build().toString().getBytes(StandardCharsets.UTF_8));
  }

  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
