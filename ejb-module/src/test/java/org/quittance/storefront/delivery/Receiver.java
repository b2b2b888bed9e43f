package org.quittance.storefront.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.quittance.storefront.delivery.Signatures.Call;

/** A store's receiver: keeps what arrives and answers with the status it was told to. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger status = new AtomicInteger(200);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile String retryAfter;

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/hooks", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  Receiver answering(int code) {
    status.set(code);
    return this;
  }

  Receiver asking(String seconds) {
    retryAfter = seconds;
    return this;
  }

  List<Call> calls() {
    return calls;
  }

  Call last() {
    return calls.get(calls.size() - 1);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    calls.add(
        new Call(
            Map.of(
                "webhook-id", headers.getFirst("webhook-id"),
                "webhook-timestamp", headers.getFirst("webhook-timestamp"),
                "webhook-signature", headers.getFirst("webhook-signature")),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (retryAfter != null) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
