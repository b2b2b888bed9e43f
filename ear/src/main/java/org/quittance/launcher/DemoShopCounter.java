package org.quittance.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo operator at work: files and products over the public API (docs/api.md). */
final class DemoShopCounter {

  private static final String OPERATOR =
      "Basic "
          + Base64.getEncoder()
              .encodeToString("demo-operator:demo".getBytes(StandardCharsets.UTF_8));

  /** A small machine that has just started may be too busy for its first requests. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final int port;

  DemoShopCounter(int port) {
    this.port = port;
  }

  boolean offers(String sku) throws IOException, InterruptedException, StartRefused {
    HttpResponse<String> answer = send(request("products/" + encoded(sku)).GET());
    if (answer.statusCode() == 404) {
      return false;
    }
    requireDone("The product " + sku + " could not be looked up", answer);
    return true;
  }

  DemoShopArticle.Content upload(String name, byte[] file)
      throws IOException, InterruptedException, StartRefused {
    HttpResponse<String> answer =
        send(
            request("contents?name=" + encoded(name))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    requireDone("The file " + name + " could not be uploaded", answer);
    Map<String, Object> content = DemoShopJson.object(DemoShopJson.read(answer.body()));
    return new DemoShopArticle.Content(
        (String) content.get("content"), (Long) content.get("version"));
  }

  void add(DemoShopArticle article, List<DemoShopArticle.Content> contents)
      throws IOException, InterruptedException, StartRefused {
    HttpResponse<String> answer =
        send(
            request("products")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(article.request(contents))));
    // A repetition can find what the try before it did.
    if (answer.statusCode() != 409 || !offers(article.sku())) {
      requireDone("The product " + article.sku() + " could not be added", answer);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json")
        .header("Authorization", OPERATOR);
  }

  /** Sent again while the server says that it is busy. */
  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    while (answer.statusCode() == 503 && System.nanoTime() < end) {
      Thread.sleep(PAUSE.toMillis());
      answer = http.send(request.build(), BodyHandlers.ofString());
    }
    return answer;
  }

  private static void requireDone(String what, HttpResponse<String> answer) throws StartRefused {
    if (answer.statusCode() / 100 != 2) {
      throw refused(what, answer);
    }
  }

  /** The refusal in the server's own words, where it has some. */
  static StartRefused refused(String what, HttpResponse<String> answer) {
    return new StartRefused(
        "demo-shop-unfinished",
        what
            + " ("
            + answer.statusCode()
            + "): "
            + words(answer.body())
            + " Start with --demo again to go on where it stopped.");
  }

  private static String words(String body) {
    try {
      Map<String, Object> problem = DemoShopJson.object(DemoShopJson.read(body));
      return Stream.of("title", "detail", "next")
          .map(problem::get)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .collect(Collectors.joining(" "));
    } catch (IllegalArgumentException noProblem) {
      return body.isBlank() ? "no reason given." : body.strip();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
