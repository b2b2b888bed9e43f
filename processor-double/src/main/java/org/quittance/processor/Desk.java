package org.quittance.processor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The interface over HTTP: reads a request, goes wrong where it should, acts under the request's
 * key, and answers.
 */
final class Desk implements HttpHandler {

  private final Books books;
  private final Rules rules;
  private final Faults faults;
  private final Presence presence;

  Desk(Books books, Rules rules, Faults faults, Presence presence) {
    this.books = books;
    this.rules = rules;
    this.faults = faults;
    this.presence = presence;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      presence.waitWhileHanging();
      Optional<Reply> reply = answer(exchange, body);
      if (reply.isPresent()) {
        send(exchange, reply.get());
      }
    }
  }

  /** Empty: the connection is cut. */
  private Optional<Reply> answer(HttpExchange exchange, String body) {
    try {
      Asked asked = Asked.of(exchange, body);
      Faults.Now now = faults.at(asked.operation(), rules.tokenOf(asked), asked.id());
      Optional<Reply> reply = asked.key() == null ? act(asked, now) : actOnce(exchange, asked, now);
      now.pause(Fault.Kind.DELAY_AFTER);
      if (now.has(Fault.Kind.ERROR_AFTER)) {
        throw Refusal.broken();
      }
      return now.has(Fault.Kind.DROP_AFTER) ? Optional.empty() : reply;
    } catch (Refusal refusal) {
      return Optional.of(refusal.reply());
    } catch (RuntimeException mistake) {
      mistake.printStackTrace();
      return Optional.of(Refusal.broken().reply());
    }
  }

  private Optional<Reply> actOnce(HttpExchange exchange, Asked asked, Faults.Now now) {
    Optional<Reply> before = books.answers().enter(asked.key(), asked.digest());
    if (before.isPresent()) {
      exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
      return before;
    }
    try {
      return act(asked, now);
    } finally {
      books.answers().leave(asked.key());
    }
  }

  private Optional<Reply> act(Asked asked, Faults.Now now) {
    now.pause(Fault.Kind.DELAY_BEFORE);
    if (now.has(Fault.Kind.DROP_BEFORE)) {
      return Optional.empty();
    } else if (now.has(Fault.Kind.BUSY)) {
      throw Refusal.tooMany();
    } else if (now.has(Fault.Kind.ERROR_BEFORE)) {
      throw Refusal.broken();
    }
    return Optional.of(books.work(asked, now, () -> rules.apply(asked, now)));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Request-Id", Values.newId("req_"));
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
