package org.quittance.web.docs;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that this package publishes. */
final class Published {

  /** The OpenAPI document. */
  static final String API = "openapi.json";

  /** The catalogue of problems. */
  static final String PROBLEMS = "problems.json";

  private Published() {}

  static byte[] bytes(String name) {
    try (InputStream file = Published.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonObject json(String name) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes(name)))) {
      return reader.readObject();
    }
  }
}
