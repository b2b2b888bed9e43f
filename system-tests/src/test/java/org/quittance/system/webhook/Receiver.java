package org.quittance.system.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.quittance.system.harness.Pause;

/** A store's receiver, which does with each call what it was told to, and says 200 after that. */
final class Receiver implements AutoCloseable {

  /** What is done with one call. */
  interface Conduct {
    void with(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final List<SignedCall> calls = new CopyOnWriteArrayList<>();
  private final Queue<Conduct> script = new ConcurrentLinkedQueue<>();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/hooks", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  /** What to do with the next call nobody decided about yet. */
  Receiver then(Conduct conduct) {
    script.add(conduct);
    return this;
  }

  static Conduct status(int code) {
    return exchange -> exchange.sendResponseHeaders(code, -1);
  }

  static Conduct slow(int millis) {
    return exchange -> {
      Pause.millis(millis);
      exchange.sendResponseHeaders(200, -1);
    };
  }

  static Conduct drop() {
    return HttpExchange::close;
  }

  static Conduct redirect(String url) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", url);
      exchange.sendResponseHeaders(307, -1);
    };
  }

  List<SignedCall> calls() {
    return calls;
  }

  SignedCall last() {
    return calls.get(calls.size() - 1);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      calls.add(
          new SignedCall(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Conduct conduct = script.poll();
      (conduct == null ? status(200) : conduct).with(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
