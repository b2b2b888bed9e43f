package org.quittance.terminal.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Looks into compact documents and makes false ones. */
public final class Jws {
  private Jws() {}

  public static JsonObject header(String compact) {
    return part(compact, 0);
  }

  public static JsonObject payload(String compact) {
    return part(compact, 1);
  }

  private static JsonObject part(String compact, int index) {
    byte[] json = Base64.getUrlDecoder().decode(compact.split("\\.")[index]);
    return Json.createReader(new ByteArrayInputStream(json)).readObject();
  }

  /** The document with another payload under the old signature. */
  public static String withPayload(String compact, JsonObject payload) {
    String[] parts = compact.split("\\.");
    return parts[0] + "." + encoded(payload.toString()) + "." + parts[2];
  }

  /** The document with another header under the old signature. */
  public static String withHeader(String compact, JsonObject header) {
    return encoded(header.toString()) + compact.substring(compact.indexOf('.'));
  }

  public static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
