package org.quittance.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Answers on the port until the application can: alive, not ready, and 503 to everything else, so
 * that nobody takes a server that is starting for one that does not know their purchase.
 */
final class StartingServer implements AutoCloseable {

  private static final String PROBLEM =
      "{\"type\":\"/problems/not-ready\",\"title\":\"Nothing was done: the server is not ready.\","
          + "\"status\":503,\"detail\":\"It is starting, or waits for its license database.\","
          + "\"next\":\"Send the same request again in a second.\",\"instance\":\"urn:uuid:%s\"}";
  private static final String LIVE = "{\"status\":\"UP\",\"checks\":[]}";

  private final HttpServer http;
  private volatile String waitingFor = "the application to start";

  private StartingServer(HttpServer http) {
    this.http = http;
  }

  static StartingServer on(int port) throws IOException {
    var starting = new StartingServer(HttpServer.create(new InetSocketAddress(port), 0));
    starting.http.createContext(
        "/",
        exchange -> answer(exchange, 503, "problem+json", PROBLEM.formatted(UUID.randomUUID())));
    starting.http.createContext("/health/live", exchange -> answer(exchange, 200, "json", LIVE));
    starting.http.createContext(
        "/health/ready", exchange -> answer(exchange, 503, "json", starting.notReady()));
    starting.http.start();
    return starting;
  }

  void waitFor(String what) {
    waitingFor = what;
  }

  private String notReady() {
    return "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"recovery-gate\",\"status\":\"DOWN\","
        + "\"data\":{\"waitingFor\":\""
        + waitingFor
        + "\"}}]}";
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/" + type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Retry-After", "1");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
