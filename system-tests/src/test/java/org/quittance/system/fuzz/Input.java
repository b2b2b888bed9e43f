package org.quittance.system.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.system.contract.Operation;

/**
 * A request that is about to be sent. It is changed by whoever damages it.
 *
 * <p>Header values are sent as ISO 8859-1, so a character above 255 cannot stand in one.
 */
final class Input {

  final Operation operation;
  final Map<String, String> headers = new LinkedHashMap<>();
  final Map<String, String> query = new LinkedHashMap<>();
  String path;
  byte[] body = {};
  String damage = "none";
  boolean isHttp = true;
  boolean isRefused;

  Input(Operation operation, String path) {
    this.operation = operation;
    this.path = path;
  }

  String key() {
    return headers.getOrDefault("Idempotency-Key", "");
  }

  boolean isIntact() {
    return damage.equals("none");
  }

  boolean isJson() {
    return headers.getOrDefault("Content-Type", "").equals("application/json");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  void text(String json) {
    body = json.getBytes(StandardCharsets.UTF_8);
  }

  /** Request line and headers. */
  String head() {
    String target =
        query.isEmpty()
            ? path
            : path
                + "?"
                + query.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("&"));
    var head = new StringBuilder(operation.method() + " " + target + " HTTP/1.1");
    headers.forEach((name, value) -> head.append("\n").append(name).append(": ").append(value));
    if (!operation.method().equals("GET")) {
      head.append("\nContent-Length: ").append(body.length);
    }
    return head.toString();
  }

  @Override
  public String toString() {
    String shown = text().length() > 400 ? text().substring(0, 400) + "…" : text();
    return operation.id() + " [" + damage + "]\n  " + head().replace("\n", "\n  ") + "\n  " + shown;
  }
}
