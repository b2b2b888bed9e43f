package org.quittance.processor;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls the processor as a merchant does, and repeats nothing. */
final class Caller {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  Caller(String url) {
    this.root = url + "/v1/";
  }

  HttpResponse<String> post(String path, String form, String key) {
    var request = HttpRequest.newBuilder(URI.create(root + path));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  JsonObject get(String path) {
    return Values.parse(send(HttpRequest.newBuilder(URI.create(root + path))).body());
  }

  /** Creates an intent for that card; returns its ID. */
  String intent(String token, long amount) {
    String form =
        "amount="
            + amount
            + "&currency=eur&capture_method=manual&metadata[purchase]=p-1&payment_method="
            + token;
    return body(post("payment_intents", form, null)).getString("id");
  }

  /** Creates an intent and confirms it. */
  String held(long amount) {
    String id = intent("tok_good", amount);
    assertOk(post("payment_intents/" + id + "/confirm", "", null));
    return id;
  }

  /** Creates an intent, confirms and captures it. */
  String captured(long amount) {
    String id = held(amount);
    assertOk(post("payment_intents/" + id + "/capture", "", null));
    return id;
  }

  /** Captures under a key that belongs to the intent; returns the status. */
  int capture(String id) {
    return post("payment_intents/" + id + "/capture", "", "capture-" + id).statusCode();
  }

  static JsonObject body(HttpResponse<String> answer) {
    return Values.parse(answer.body());
  }

  /** The code of an error, or its type if it has none. */
  static String error(HttpResponse<String> answer) {
    JsonObject error = body(answer).getJsonObject("error");
    return error.getString("code", error.getString("type"));
  }

  private static void assertOk(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Authorization", "Bearer sk_test").timeout(Duration.ofSeconds(5)).build(),
          BodyHandlers.ofString());
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
