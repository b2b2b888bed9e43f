package org.quittance.processor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Form-encoded parameters, nested by brackets: {@code metadata[purchase]=…}.
 *
 * @param fields names with their brackets, and values
 */
record Form(Map<String, String> fields) {

  static Form parse(String encoded) {
    var fields = new TreeMap<String, String>();
    for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new Form(fields);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  String text(String name) {
    return find(name).orElseThrow(() -> Refusal.invalid("Missing required param: " + name + "."));
  }

  boolean flag(String name) {
    return find(name).filter("true"::equals).isPresent();
  }

  /** A positive number of minor units. */
  Optional<Long> findAmount(String name) {
    return find(name).map(value -> amount(name, value));
  }

  /** The members below a name, such as {@code metadata}. */
  Map<String, String> below(String name) {
    var found = new LinkedHashMap<String, String>();
    fields.forEach(
        (field, value) -> {
          if (field.startsWith(name + "[") && field.endsWith("]")) {
            found.put(field.substring(name.length() + 1, field.length() - 1), value);
          }
        });
    return found;
  }

  private static long amount(String name, String value) {
    if (!value.matches("[0-9]{1,12}") || Long.parseLong(value) < 1) {
      throw Refusal.invalid("parameter_invalid_integer", "Invalid positive integer: " + name);
    }
    return Long.parseLong(value);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
