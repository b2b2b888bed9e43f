package org.quittance.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.shared.InvalidRequest;

/** The fields of a JSON object, read with refusals that name the field and what was expected. */
final class JsonFields {

  private final String path;
  private final JsonObject object;

  JsonFields(String path, JsonObject object) {
    this.path = path;
    this.object = object;
  }

  JsonObject json() {
    return object;
  }

  /** A text of 1 to {@code longest} characters without control characters. */
  String string(String name, int longest) {
    return findString(name, longest).orElseThrow(() -> missing(name));
  }

  Optional<String> findString(String name, int longest) {
    return find(name)
        .map(
            value -> {
              if (!(value instanceof JsonString text)) {
                throw new InvalidRequest("'" + path + name + "' must be a string.");
              }
              String string = text.getString();
              if (string.isEmpty() || string.length() > longest) {
                throw new InvalidRequest(
                    "'" + path + name + "' must have 1 to " + longest + " characters.");
              }
              if (string.codePoints().anyMatch(JsonFields::isUnwritable)) {
                throw new InvalidRequest(
                    "'" + path + name + "' has characters that cannot be written.");
              }
              return string;
            });
  }

  /** Control characters, and halves of a pair that no encoding can write. */
  private static boolean isUnwritable(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || point == 0xFFFF;
  }

  /** A whole number that fits 32 bits. */
  int integer(String name) {
    long number = number(name);
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw new InvalidRequest("'" + path + name + "' is out of range.");
    }
    return (int) number;
  }

  /** A whole number that fits 64 bits. */
  long number(String name) {
    JsonValue value = find(name).orElseThrow(() -> missing(name));
    if (!(value instanceof JsonNumber number) || tooLong(number)) {
      throw new InvalidRequest("'" + path + name + "' must be a whole number.");
    }
    try {
      return number.longValueExact();
    } catch (ArithmeticException notWhole) {
      throw new InvalidRequest("'" + path + name + "' must be a whole number.");
    }
  }

  /** A number such as 1e999999999 would take for ever to write out. */
  private static boolean tooLong(JsonNumber number) {
    var decimal = number.bigDecimalValue();
    return decimal.precision() > 40 || Math.abs((long) decimal.scale()) > 40;
  }

  /** {@code true} or {@code false}. */
  boolean bool(String name) {
    JsonValue value = find(name).orElseThrow(() -> missing(name));
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw new InvalidRequest("'" + path + name + "' must be true or false.");
    };
  }

  JsonFields object(String name) {
    JsonValue value = find(name).orElseThrow(() -> missing(name));
    if (!(value instanceof JsonObject inner)) {
      throw new InvalidRequest("'" + path + name + "' must be an object.");
    }
    return new JsonFields(path + name + ".", inner);
  }

  /** A list of 1 to {@code most} objects. */
  List<JsonFields> objects(String name, int most) {
    JsonValue value = find(name).orElseThrow(() -> missing(name));
    if (!(value instanceof JsonArray array)) {
      throw new InvalidRequest("'" + path + name + "' must be a list.");
    }
    if (array.isEmpty() || array.size() > most) {
      throw new InvalidRequest("'" + path + name + "' must have 1 to " + most + " entries.");
    }
    var fields = new ArrayList<JsonFields>();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof JsonObject inner)) {
        throw new InvalidRequest("'" + path + name + "[" + i + "]' must be an object.");
      }
      fields.add(new JsonFields(path + name + "[" + i + "].", inner));
    }
    return fields;
  }

  /** A list of at most {@code most} strings; it may be empty. */
  List<String> strings(String name, int most) {
    JsonValue value = find(name).orElseThrow(() -> missing(name));
    if (!(value instanceof JsonArray array) || array.size() > most) {
      throw new InvalidRequest(
          "'" + path + name + "' must be a list of at most " + most + " strings.");
    }
    var strings = new ArrayList<String>();
    for (JsonValue entry : array) {
      if (!(entry instanceof JsonString text)) {
        throw new InvalidRequest("'" + path + name + "' must have strings only.");
      }
      strings.add(text.getString());
    }
    return strings;
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  private Optional<JsonValue> find(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  private InvalidRequest missing(String name) {
    return new InvalidRequest("'" + path + name + "' is missing.");
  }
}
