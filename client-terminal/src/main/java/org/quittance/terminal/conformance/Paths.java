package org.quittance.terminal.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the API has what is tried here, relative to the server's address. */
final class Paths {
  static final String TOKEN = "oauth/token";
  static final String KEYS = ".well-known/jwks.json";
  static final String API = "api/v1/";
  static final String PRODUCTS = API + "products";
  static final String PURCHASES = API + "purchases";
  static final String BOX_SETS = API + "box-sets";
  static final String PROOFS = API + "proofs";
  static final String NONCES = API + "nonces";
  static final String LICENSES = API + "licenses";
  static final String CREDIT = API + "credit";
  static final String REFUNDS = API + "refunds";
  static final String EVENTS = API + "events";
  static final String OPENAPI = API + "openapi.json";

  private Paths() {}

  static String in(String collection, String id) {
    return collection + "/" + encoded(id);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
