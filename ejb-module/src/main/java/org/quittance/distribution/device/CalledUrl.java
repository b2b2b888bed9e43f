package org.quittance.distribution.device;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.quittance.vault.jose.MalformedDocument;

/** An absolute URL in the one form that compares (RFC 3986, section 6.2; as DPoP, RFC 9449). */
final class CalledUrl {

  private CalledUrl() {}

  /**
   * @throws MalformedDocument unless it is an absolute HTTP URL without query and fragment
   */
  static String normal(String url) throws MalformedDocument {
    URI uri;
    try {
      uri = new URI(url).normalize();
    } catch (URISyntaxException malformed) {
      throw new MalformedDocument("'htu' is no URL");
    }
    if (uri.getScheme() == null
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new MalformedDocument("'htu' is no absolute URL without query and fragment");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() == -1 ? usual : uri.getPort();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port + uri.getRawPath();
  }
}
