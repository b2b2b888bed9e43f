package org.quittance.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, longs, doubles, booleans and null. The launcher
 * runs before, and apart from, the platform with its JSON library, and needs no more than this.
 */
final class DemoShopJson {

  private final String text;
  private int at;

  private DemoShopJson(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException if the text is not JSON
   */
  static Object read(String text) {
    var reader = new DemoShopJson(text);
    Object value = reader.value();
    reader.require(reader.peek() == 0);
    return value;
  }

  /**
   * @throws IllegalArgumentException if the value is no object
   */
  static Map<String, Object> object(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("An object was expected.");
    }
    var members = new LinkedHashMap<String, Object>();
    map.forEach((name, member) -> members.put((String) name, member));
    return members;
  }

  /**
   * @throws IllegalArgumentException if the value is no array
   */
  static List<Object> list(Object value) {
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("An array was expected.");
    }
    return new ArrayList<>(list);
  }

  /** The text as a JSON string with its quotes. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> members();
      case '[' -> elements();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    at++;
    while (peek() != '}') {
      require(members.isEmpty() || take() == ',');
      require(peek() == '"');
      String name = string();
      require(peek() == ':');
      at++;
      members.put(name, value());
    }
    at++;
    return members;
  }

  private List<Object> elements() {
    var elements = new ArrayList<>();
    at++;
    while (peek() != ']') {
      require(elements.isEmpty() || take() == ',');
      elements.add(value());
    }
    at++;
    return elements;
  }

  private String string() {
    var string = new StringBuilder();
    at++;
    char c = take();
    while (c != '"') {
      string.append(c == '\\' ? escaped() : c);
      c = take();
    }
    return string.toString();
  }

  private char escaped() {
    char c = take();
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        require(at + 4 <= text.length());
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> c;
    };
  }

  private Object word() {
    int start = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      case "null" -> null;
      default -> word.matches("-?\\d{1,18}") ? (Object) Long.valueOf(word) : Double.valueOf(word);
    };
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }

  /** The next character that is no blank, not yet taken; zero at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private char take() {
    require(at < text.length());
    return text.charAt(at++);
  }

  private void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("This is not JSON, at character " + at + ".");
    }
  }
}
