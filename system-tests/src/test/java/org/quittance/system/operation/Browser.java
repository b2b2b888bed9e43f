package org.quittance.system.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in needs: cookies, and the form of a page. */
final class Browser {

  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
  private static final String SIGN_IN = "/console/sign-in";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String root;

  Browser(String root) {
    this.root = root;
  }

  /** One request; a redirect is not followed. */
  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(root).resolve(path)).GET());
  }

  /** Follows redirects. */
  HttpResponse<String> follow(String path) {
    HttpResponse<String> answer = get(path);
    for (int hops = 0; hops < 5 && answer.statusCode() / 100 == 3; hops++) {
      answer = get(answer.headers().firstValue("Location").orElseThrow());
    }
    return answer;
  }

  /** Fills in the sign-in page and sends it with every hidden field it has. */
  HttpResponse<String> signIn(String user, String password) {
    String page = get(SIGN_IN).body();
    Map<String, String> form = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(page);
    while (inputs.find()) {
      String tag = inputs.group();
      String name = attribute(tag, "name");
      String type = attribute(tag, "type");
      if (!name.isEmpty()) {
        form.put(
            name,
            switch (type) {
              case "password" -> password;
              case "text", "email", "" -> user;
              default -> attribute(tag, "value");
            });
      }
    }
    String action = attribute(page.substring(page.indexOf("<form")), "action");
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(root).resolve(action.isEmpty() ? SIGN_IN : action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&amp;", "&") : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
