package org.quittance.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.quittance.shared.InvalidRequest;
import org.quittance.web.api.form.Form;
import org.quittance.web.api.form.KnownFields;
import org.quittance.web.api.form.XmlForm;

/**
 * Reads a request's document, JSON or XML by its Content-Type, and gives its fields. XML fits the
 * published schema first; then the same fields are read with the same refusals.
 */
final class Body {

  /** Largest document, bytes. */
  static final int LARGEST = 64 * 1024;

  private Body() {}

  /**
   * @param form what it must be
   * @throws BodyTooLarge if it is longer than {@link #LARGEST}
   * @throws InvalidRequest if it is no such document, or has a field nobody would read
   */
  static JsonFields read(HttpHeaders headers, InputStream body, Class<? extends Form> form) {
    byte[] bytes = bytes(body);
    MediaType type = headers.getMediaType();
    if (type != null && type.getSubtype().equalsIgnoreCase("xml")) {
      return JsonBody.read(XmlForm.read(bytes, form).json().getBytes(StandardCharsets.UTF_8));
    }
    JsonFields fields = JsonBody.read(bytes);
    KnownFields.require(form, fields.json());
    return fields;
  }

  static byte[] bytes(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new BodyTooLarge(LARGEST);
      }
      return bytes;
    } catch (IOException cut) {
      throw new InvalidRequest("The body ended before it was complete.");
    }
  }
}
