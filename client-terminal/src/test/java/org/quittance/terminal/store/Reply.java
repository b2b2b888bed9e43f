package org.quittance.terminal.store;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One scripted answer. */
public interface Reply {
  void send(HttpExchange exchange, byte[] body) throws IOException;

  static Reply bytes(int status, String type, byte[] answer) {
    return (exchange, body) -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    };
  }

  static Reply text(int status, String type, String answer) {
    return bytes(status, type, answer.getBytes(StandardCharsets.UTF_8));
  }

  static Reply json(int status, JsonObject answer) {
    return text(status, "application/json", answer.toString());
  }

  static Reply problem(int status, String code) {
    JsonObject problem =
        Json.createObjectBuilder()
            .add("type", "/problems/" + code)
            .add("title", "No money moved")
            .add("status", status)
            .add("detail", "This is why.")
            .add("next", "Do this next.")
            .add("instance", "01")
            .build();
    return text(status, "application/problem+json", problem.toString());
  }

  /** The same answer, with one more header. */
  default Reply with(String name, String value) {
    return (exchange, body) -> {
      exchange.getResponseHeaders().set(name, value);
      send(exchange, body);
    };
  }

  /** The connection breaks after the request was received. */
  static Reply drop() {
    return (exchange, body) -> exchange.close();
  }
}
