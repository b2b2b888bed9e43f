package org.quittance.terminal.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.quittance.terminal.outcome.UsageMistake;

/**
 * Where the server is.
 *
 * @param root absolute http or https address without a slash at its end
 */
public record Server(String root) {

  /**
   * @throws UsageMistake if the text is not the address of a web server
   */
  public static Server at(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (web
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().replaceAll("/+$", "");
        return new Server(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
      }
      throw mistake();
    } catch (URISyntaxException notAnAddress) {
      throw mistake();
    }
  }

  private static UsageMistake mistake() {
    return new UsageMistake(
        "--server takes the address of the store, such as http://localhost:8080, without account,"
            + " query or fragment.");
  }

  /** The absolute address of an API path that starts with a slash. */
  public URI api(String path) {
    return URI.create(root + "/api/v1" + path);
  }

  /** Where the server publishes its public keys. */
  URI publishedKeys() {
    return URI.create(root + "/.well-known/jwks.json");
  }

  /** The text as one segment of a path or one value of a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
