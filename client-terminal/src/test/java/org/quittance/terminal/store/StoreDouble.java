package org.quittance.terminal.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as scripted and remembers what it was asked. */
public final class StoreDouble implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> scripts = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** A request as it arrived. */
  public record Asked(
      String call, String body, String key, String authorization, String range, String query) {}

  public StoreDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /**
   * Answers such calls, for example {@code POST /api/v1/purchases}, in turn; the last one stays.
   */
  public StoreDouble on(String call, Reply... replies) {
    scripts.put(call, new ArrayDeque<>(List.of(replies)));
    return this;
  }

  /** The requests of such a call so far. */
  public List<Asked> asked(String call) {
    return asked.stream().filter(one -> one.call.equals(call)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            call,
            new String(body, StandardCharsets.UTF_8),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("Authorization"),
            headers.getFirst("Range"),
            exchange.getRequestURI().getRawQuery()));
    next(call).send(exchange, body);
  }

  private synchronized Reply next(String call) {
    Deque<Reply> script = scripts.get(call);
    if (script == null) {
      return Reply.problem(404, "not-found");
    }
    return script.size() > 1 ? script.poll() : script.peek();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
