package org.quittance.web.api.form;

import jakarta.json.Json;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/** Writes forms as JSON, from the annotations that bind them to XML. */
final class JsonForm {

  private JsonForm() {}

  static String write(Form form) {
    var json = new StringBuilder("{");
    for (Field field : fields(form.getClass())) {
      Object value = value(field, form);
      if (value != null || isNillable(field)) {
        json.append(json.length() > 1 ? "," : "").append('"').append(field.getName()).append("\":");
        append(json, value);
      }
    }
    return json.append('}').toString();
  }

  /** The fields of a form, in the order of its type in the schema. */
  static List<Field> fields(Class<?> form) {
    return Stream.of(form.getAnnotation(XmlType.class).propOrder())
        .map(name -> field(form, name))
        .toList();
  }

  private static Field field(Class<?> form, String name) {
    try {
      Field field = form.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException misspelt) {
      throw new IllegalStateException(form + " has no field " + name, misspelt);
    }
  }

  private static Object value(Field field, Form form) {
    try {
      return field.get(form);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(field + " was made accessible", impossible);
    }
  }

  private static boolean isNillable(Field field) {
    XmlElement element = field.getAnnotation(XmlElement.class);
    return element != null && element.nillable();
  }

  private static void append(StringBuilder json, Object value) {
    if (value instanceof Form inner) {
      json.append(inner.json());
    } else if (value instanceof List<?> list) {
      json.append('[');
      for (int i = 0; i < list.size(); i++) {
        json.append(i > 0 ? "," : "");
        append(json, list.get(i));
      }
      json.append(']');
    } else if (value instanceof String text) {
      json.append(Json.createValue(text));
    } else {
      json.append(value);
    }
  }
}
