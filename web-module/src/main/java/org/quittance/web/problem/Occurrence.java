package org.quittance.web.problem;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A problem as it happened once, to be said in JSON or XML (RFC 9457, section 3 and appendix B).
 *
 * @param problem what it is
 * @param instance an ID that the reader can quote
 */
public record Occurrence(Problem problem, UUID instance) {

  private static final String NAMESPACE = "urn:ietf:rfc:7807";

  /** The body in UTF-8. */
  public byte[] bytes(ProblemType type) {
    JsonObject members = problem.json(instance);
    return (type == ProblemType.XML ? xml(members) : members.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** An element for each member, in the same order. */
  private static String xml(JsonObject members) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<problem xmlns=\"").append(NAMESPACE).append("\">");
    for (String name : members.keySet()) {
      boolean number = members.get(name).getValueType() == JsonValue.ValueType.NUMBER;
      String value = number ? members.get(name).toString() : members.getString(name);
      xml.append('<').append(name).append('>');
      value.codePoints().forEach(point -> append(xml, point));
      xml.append("</").append(name).append('>');
    }
    return xml.append("</problem>").toString();
  }

  private static void append(StringBuilder xml, int point) {
    switch (point) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      default -> xml.appendCodePoint(isOfXml(point) ? point : 0xFFFD);
    }
  }

  /** The characters of XML 1.0, section 2.2; others cannot be written in it at all. */
  private static boolean isOfXml(int point) {
    return point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000
        || point == '\n'
        || point == '\t';
  }
}
