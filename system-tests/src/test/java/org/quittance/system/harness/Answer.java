package org.quittance.system.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP answer.
 *
 * @param status status code
 * @param headers header fields
 * @param body all bytes of the body
 */
public record Answer(int status, HttpHeaders headers, byte[] body) {

  /** The body as JSON; fails if it is none. */
  public JsonNode json() {
    return Json.parse(body);
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** A header's first value, or an empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The last part of a problem's type, such as {@code unknown-product}. */
  public String code() {
    return json().path("type").asText().replaceFirst("^.*/", "");
  }

  @Override
  public String toString() {
    String text = text();
    return status + " " + headers.map() + " " + text.substring(0, Math.min(2000, text.length()));
  }
}
