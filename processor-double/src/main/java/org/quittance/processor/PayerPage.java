package org.quittance.processor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The processor's page a payer is sent to: looking at it shows it, {@code ?agree=} decides. */
final class PayerPage implements HttpHandler {

  static final String PATH = "/pay/";

  private final ProcessorDouble processor;

  PayerPage(ProcessorDouble processor) {
    this.processor = processor;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String intent = exchange.getRequestURI().getPath().substring(PATH.length());
      String query = exchange.getRequestURI().getQuery();
      String text = "Is it you who pays? " + exchange.getRequestURI() + "?agree=true";
      int status = 200;
      if (query != null && query.startsWith("agree=")) {
        try {
          processor.act(intent, query.equals("agree=true"));
          text = "Thank you.";
        } catch (Refusal refusal) {
          text = refusal.getMessage();
          status = 409;
        }
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
