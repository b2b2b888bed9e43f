package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.quittance.system.contract.Contract;

/**
 * A thin HTTP client: what is given is sent, what comes back is held against the API's document and
 * returned, nothing is repeated.
 */
public final class Api {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String root;
  private final String authorization;

  private Api(String root, String authorization) {
    this.root = root;
    this.authorization = authorization;
  }

  /** Calls without an account. */
  public static Api at(String root) {
    return new Api(root, null);
  }

  /** Calls as a demo account. */
  public Api as(String user) {
    String pair = user + ":demo";
    return new Api(
        root, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  /** Calls with a bearer token. */
  public Api withToken(String token) {
    return new Api(root, "Bearer " + token);
  }

  /** Asks for a token as a partner store; whatever is answered. */
  public Answer token(String clientId, String secret, String form) {
    String pair = clientId + ":" + secret;
    return send(
        "POST",
        "/oauth/token",
        BodyPublishers.ofString(form),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  public String root() {
    return root;
  }

  /** The value this sends as {@code Authorization}, or null. */
  public String authorization() {
    return authorization;
  }

  /**
   * @param path from the root, such as {@code /api/v1/products}, or a whole address
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Whether somebody answers there, with 200. */
  public boolean answersOk(String path) {
    try {
      return get(path).status() == 200;
    } catch (UncheckedIOException nobody) {
      return false;
    }
  }

  public Answer post(String path, String json, String... headers) {
    return send("POST", path, BodyPublishers.ofString(json), withType(headers));
  }

  /** Any method and body; no content type unless it is given. */
  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      return held(method, request.build().uri(), response);
    } catch (IOException noAnswer) {
      throw new UncheckedIOException(method + " " + path + ": " + noAnswer, noAnswer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The call was interrupted.", stopped);
    }
  }

  /** Every answer that any test gets is one that the API's document promises. */
  private static Answer held(String method, URI called, HttpResponse<byte[]> response) {
    var answer = new Answer(response.statusCode(), response.headers(), response.body());
    List<String> faults =
        Contract.published()
            .faults(method, called.getPath(), answer.status(), answer.headers(), answer.body());
    if (!faults.isEmpty()) {
      throw new AssertionError(method + " " + called.getPath() + ": " + faults + "\n" + answer);
    }
    return answer;
  }

  private static String[] withType(String[] headers) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase("Content-Type")) {
        return headers;
      }
    }
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return all;
  }
}
