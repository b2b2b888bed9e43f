package org.quittance.web.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a request for a token; empty ones count as left out (RFC 6749, section 3.2). */
record TokenForm(Map<String, String> fields) {

  /**
   * Reads {@code application/x-www-form-urlencoded}.
   *
   * @throws OauthError {@code invalid_request} if it is none, or a field stands there twice
   */
  static TokenForm parse(String body) throws OauthError {
    var fields = new LinkedHashMap<String, String>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (fields.putIfAbsent(name, value) != null) {
        throw OauthError.invalidRequest("A field stands in the body twice.");
      }
    }
    fields.values().removeIf(String::isEmpty);
    return new TokenForm(fields);
  }

  /**
   * @throws OauthError {@code invalid_request} if it is not percent-encoded as it should be
   */
  static String decode(String text) throws OauthError {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw OauthError.invalidRequest("The body is not form-encoded.");
    }
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Without the values: one of them is a secret. */
  @Override
  public String toString() {
    return "TokenForm" + fields.keySet();
  }
}
