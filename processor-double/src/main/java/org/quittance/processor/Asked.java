package org.quittance.processor;

import com.sun.net.httpserver.HttpExchange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the interface, understood.
 *
 * @param operation what is asked for
 * @param what the collection, such as {@code payment_intents}
 * @param id of the object in question, or null
 * @param form parameters of the body or the query
 * @param key Idempotency-Key, or null
 * @param version the version of the interface that the caller speaks, or null
 */
record Asked(Operation operation, String what, String id, Form form, String key, String version) {

  private static final Pattern PATH =
      Pattern.compile(
          "/v1/(payment_intents|refunds|events|disputes)(?:/([A-Za-z0-9_]+))?(?:/([a-z]+))?");

  static Asked of(HttpExchange exchange, String body) {
    var headers = exchange.getRequestHeaders();
    String authorization = headers.getFirst("Authorization");
    if (authorization == null || !authorization.matches("(Bearer|Basic) .+")) {
      throw Refusal.unauthorized();
    }
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    if (!path.matches()) {
      throw unknown(exchange);
    }
    boolean posted = exchange.getRequestMethod().equals("POST");
    String query = exchange.getRequestURI().getRawQuery();
    return new Asked(
        posted ? posted(exchange, path) : looked(path.group(1), path.group(2)),
        path.group(1),
        path.group(2),
        Form.parse(posted ? body : query),
        posted ? headers.getFirst("Idempotency-Key") : null,
        headers.getFirst("Stripe-Version"));
  }

  /** The same text for the same request. */
  String digest() {
    return operation + " " + what + " " + id + " " + form.fields();
  }

  private static Operation looked(String what, String id) {
    return what.equals("events") && id == null ? Operation.EVENTS : Operation.READ;
  }

  private static Operation posted(HttpExchange exchange, Matcher path) {
    String verb = path.group(3) == null ? "" : path.group(3);
    return switch (path.group(1) + " " + (path.group(2) == null ? "" : "one ") + verb) {
      case "payment_intents " -> Operation.CREATE;
      case "payment_intents one confirm" -> Operation.CONFIRM;
      case "payment_intents one capture" -> Operation.CAPTURE;
      case "payment_intents one cancel" -> Operation.CANCEL;
      case "refunds " -> Operation.REFUND;
      default -> throw unknown(exchange);
    };
  }

  private static Refusal unknown(HttpExchange exchange) {
    return Refusal.missing(
        "path", exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
  }
}
