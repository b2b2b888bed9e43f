package org.quittance.web.api.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quittance.shared.InvalidRequest;

/** Refuses members of a JSON request that its form does not have, by name. */
public final class KnownFields {

  private KnownFields() {}

  /**
   * @throws InvalidRequest naming the first member that nobody would read
   */
  public static void require(Class<? extends Form> form, JsonObject json) {
    require(form, json, "");
  }

  /**
   * The same for an object whose fields are plain.
   *
   * @throws InvalidRequest naming the first member that nobody would read
   */
  public static void require(Set<String> known, JsonObject json) {
    json.keySet().forEach(name -> require(known, name, ""));
  }

  private static void require(Set<String> known, String name, String path) {
    if (!known.contains(name)) {
      throw new InvalidRequest(
          "There is no field '"
              + path
              + shown(name)
              + "'; there are "
              + String.join(", ", new TreeSet<>(known))
              + ".");
    }
  }

  private static void require(Class<?> form, JsonObject json, String path) {
    // A device's keys have rules and a refusal of their own.
    if (form == DeviceKeysForm.class) {
      return;
    }
    Map<String, Field> known =
        JsonForm.fields(form).stream().collect(Collectors.toMap(Field::getName, field -> field));
    json.forEach(
        (name, value) -> {
          require(known.keySet(), name, path);
          require(known.get(name), value, path + name);
        });
  }

  private static void require(Field field, JsonValue value, String path) {
    if (value instanceof JsonObject inner && Form.class.isAssignableFrom(field.getType())) {
      require(field.getType(), inner, path + ".");
    } else if (value instanceof JsonArray list
        && field.getGenericType() instanceof ParameterizedType type
        && type.getActualTypeArguments()[0] instanceof Class<?> item
        && Form.class.isAssignableFrom(item)) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof JsonObject inner) {
          require(item, inner, path + "[" + i + "].");
        }
      }
    }
  }

  /** A name from outside, fit to be quoted. */
  private static String shown(String name) {
    String clean = name.replaceAll("[^\\p{L}\\p{N} ._-]", "?");
    return clean.length() > 40 ? clean.substring(0, 40) + "..." : clean;
  }
}
