package org.quittance.vault.jose;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads JSON from outside: one object, bounded, valid UTF-8, no name twice (RFC 8259 leaves a
 * repeated name to chance, and two readers would then see two documents).
 */
public final class StrictJson {

  /** The longest text that is looked at, in characters. */
  public static final int MAX_CHARS = 16 * 1024;

  private static final int MAX_DEPTH = 16;
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /** Builders without the look-up of the provider that {@link Json}'s own methods repeat. */
  public static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private StrictJson() {}

  /**
   * @throws MalformedDocument if the bytes are no UTF-8 text or {@link #object(String)} refuses it
   */
  public static JsonObject object(byte[] utf8) throws MalformedDocument {
    try {
      return object(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedDocument("it is not UTF-8");
    }
  }

  /**
   * @throws MalformedDocument if the text is missing, too long, too deep or not one JSON object
   *     with distinct names
   */
  public static JsonObject object(String text) throws MalformedDocument {
    return object(text, MAX_CHARS);
  }

  /** The same with another bound on the text's length. */
  public static JsonObject object(String text, int maxChars) throws MalformedDocument {
    if (text == null || text.length() > maxChars) {
      throw new MalformedDocument("it is missing or longer than " + maxChars + " characters");
    }
    requireOneShallowValue(text);
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (RuntimeException notJson) {
      // The providers disagree on the exception for each fault; all of them mean the same here.
      throw new MalformedDocument("it is not one JSON object with distinct names");
    }
  }

  /** Readers stop where the object ends, and go as deep as the stack; both are checked before. */
  private static void requireOneShallowValue(String text) throws MalformedDocument {
    int depth = 0;
    boolean quoted = false;
    boolean ended = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ended && " \t\r\n".indexOf(c) < 0) {
        throw new MalformedDocument("something follows the JSON object");
      }
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if ((c == '{' || c == '[') && ++depth > MAX_DEPTH) {
        throw new MalformedDocument("it is nested too deeply");
      } else if (c == '}' || c == ']') {
        ended = --depth == 0;
      }
    }
  }
}
