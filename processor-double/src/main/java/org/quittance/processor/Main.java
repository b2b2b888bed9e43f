package org.quittance.processor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The double as a process of its own, so that it outlives the server it serves: {@code JOURNAL PORT
 * HOLD-TIME}. Prints {@code ready URL CONTROL-URL}; ends with its standard input, so that it never
 * outlives who started it.
 */
public final class Main {

  private final ProcessorDouble processor;

  private Main(ProcessorDouble processor) {
    this.processor = processor;
  }

  public static void main(String[] arguments) throws IOException {
    var processor =
        ProcessorDouble.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Duration.parse(arguments[2]));
    HttpServer control =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    control.createContext("/", new Main(processor)::obey);
    control.start();
    System.out.println(
        "ready " + processor.url() + " http://localhost:" + control.getAddress().getPort() + "/");
    System.out.flush();
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
    control.stop(0);
    processor.close();
  }

  private void obey(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String answer;
      int status = 200;
      try {
        answer = Orders.carryOut(Values.parse(body), processor);
      } catch (RuntimeException refused) {
        answer = refused.toString();
        status = 400;
      }
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
