package org.quittance.terminal.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object whose fields are asked for by name and kind.
 *
 * @param object the parsed object
 */
public record Fields(JsonObject object) {
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  /**
   * Parses exactly one object; a key given twice is an error, for two readers could disagree on it.
   *
   * @throws MalformedJson if the bytes are not one JSON object in UTF-8
   */
  public static Fields parse(byte[] utf8) throws MalformedJson {
    try (var reader =
        READERS.createReader(new ByteArrayInputStream(checked(utf8)), StandardCharsets.UTF_8)) {
      return new Fields(reader.readObject());
    } catch (JsonException | IllegalStateException notAnObject) {
      throw new MalformedJson("It is not one well-formed JSON object.");
    }
  }

  private static byte[] checked(byte[] utf8) throws MalformedJson {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
      return utf8;
    } catch (CharacterCodingException notText) {
      throw new MalformedJson("It is not text in UTF-8.");
    }
  }

  /** The string under the name; a whole number is given as its digits. */
  public String text(String name) throws MalformedJson {
    return optionalText(name).orElseThrow(() -> missing(name, "a text"));
  }

  /** The string or whole number under the name, or empty when there is none. */
  public Optional<String> optionalText(String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    return value instanceof JsonNumber number && number.isIntegral()
        ? Optional.of(number.toString())
        : Optional.empty();
  }

  /** The whole number under the name. */
  public long number(String name) throws MalformedJson {
    if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException tooLarge) {
        throw missing(name, "a number of reasonable size");
      }
    }
    throw missing(name, "a whole number");
  }

  /** The time under the name, given in seconds since 1970 (NumericDate, RFC 7519). */
  public Instant time(String name) throws MalformedJson {
    try {
      return Instant.ofEpochSecond(number(name));
    } catch (DateTimeException beyondAllTime) {
      throw missing(name, "a time");
    }
  }

  /** The object under the name. */
  public Fields object(String name) throws MalformedJson {
    if (object.get(name) instanceof JsonObject inner) {
      return new Fields(inner);
    }
    throw missing(name, "an object");
  }

  /** The objects of the array under the name. */
  public List<Fields> list(String name) throws MalformedJson {
    if (!(object.get(name) instanceof JsonArray array)) {
      throw missing(name, "a list");
    }
    List<Fields> items = new ArrayList<>(array.size());
    for (JsonValue item : array) {
      if (!(item instanceof JsonObject inner)) {
        throw missing(name, "a list of objects");
      }
      items.add(new Fields(inner));
    }
    return items;
  }

  private static MalformedJson missing(String name, String kind) {
    return new MalformedJson("Its field \"" + name + "\" is not " + kind + ".");
  }
}
