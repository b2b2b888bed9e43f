import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Buys one product for a partner store and keeps its BoxSet. Needs Java 17, nothing else:
 *
 * <pre>java Purchase.java http://localhost:8080 demo-store demo LEDGER-HANDBOOK</pre>
 */
class Purchase {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final String shop;

  private Purchase(String shop) {
    this.shop = shop;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 4) {
      System.err.println(
          "usage: java Purchase.java SHOP CLIENT-ID SECRET SKU,"
              + " such as http://localhost:8080 demo-store demo LEDGER-HANDBOOK");
      System.exit(2);
    }
    var shop = new Purchase(arguments[0]);
    String token = shop.signIn(arguments[1], arguments[2]);
    String bought = shop.buy(token, arguments[3]);
    String boxSet = field(bought, "boxSetId");
    HttpRequest ask = shop.to("/api/v1/box-sets/" + boxSet, token).build();
    Files.writeString(Path.of("boxset.json"), HTTP.send(ask, BodyHandlers.ofString()).body());
    System.out.printf(
        "purchase %s %s, BoxSet %s%n", field(bought, "purchaseId"), field(bought, "state"), boxSet);
  }

  private String signIn(String client, String secret) throws Exception {
    String pair = client + ":" + secret;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(shop + "/oauth/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    return field(HTTP.send(ask, BodyHandlers.ofString()).body(), "access_token");
  }

  private String buy(String token, String sku) throws InterruptedException {
    // The key is yours: keep it with the order before the first try, send it with every try.
    String key = UUID.randomUUID().toString();
    String order =
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":1}],".formatted(sku)
            + "\"payment\":{\"method\":\"credit\",\"currency\":\"EUR\"}}";
    HttpRequest ask =
        to("/api/v1/purchases", token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(order))
            .build();
    String last = "no answer";
    for (int attempt = 1; attempt <= 6; attempt++) {
      try {
        HttpResponse<String> answer = HTTP.send(ask, BodyHandlers.ofString());
        last = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() == 201) {
          return answer.body();
        }
        if (!isPassing(answer)) {
          break;
        }
      } catch (IOException noAnswer) {
        last = noAnswer.toString();
      }
      Thread.sleep(Duration.ofSeconds(attempt).toMillis());
    }
    throw new IllegalStateException("not bought: " + last);
  }

  /** Whether the same request is to be sent again; it is never charged twice. */
  private static boolean isPassing(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 202, 429, 503 -> true;
      case 409 -> answer.body().contains("purchase-in-flight");
      default -> false;
    };
  }

  private HttpRequest.Builder to(String path, String token) {
    return HttpRequest.newBuilder(URI.create(shop + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  /** A text in JSON; a real client takes a JSON library. */
  private static String field(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("There is no '" + name + "' in " + json);
    }
    return found.group(1);
  }
}
