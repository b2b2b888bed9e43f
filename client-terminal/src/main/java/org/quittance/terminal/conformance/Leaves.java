package org.quittance.terminal.conformance;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a document says, without how it is nested: each value with its name, sorted. JSON and XML of
 * the same thing say the same. What is null or empty says nothing.
 */
final class Leaves {
  private Leaves() {}

  static List<String> of(JsonObject json) {
    List<String> leaves = new ArrayList<>();
    collect("", json, leaves);
    return leaves.stream().sorted().toList();
  }

  private static void collect(String name, JsonValue value, List<String> leaves) {
    if (value instanceof JsonObject object) {
      object.forEach((inner, one) -> collect(inner, one, leaves));
    } else if (value instanceof JsonArray array) {
      array.forEach(one -> collect(name, one, leaves));
    } else if (value instanceof JsonString text) {
      add(name, text.getString(), leaves);
    } else if (value != JsonValue.NULL) {
      add(name, value.toString(), leaves);
    }
  }

  static List<String> ofXml(byte[] xml) {
    List<String> leaves = new ArrayList<>();
    collect(parsed(xml), leaves);
    return leaves.stream().sorted().toList();
  }

  private static void collect(Element element, List<String> leaves) {
    boolean inner = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element one) {
        inner = true;
        collect(one, leaves);
      }
    }
    if (!inner) {
      add(element.getLocalName(), element.getTextContent(), leaves);
    }
  }

  private static void add(String name, String value, List<String> leaves) {
    if (!value.isBlank()) {
      leaves.add(name + " " + value.strip());
    }
  }

  private static Element parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // The default one would print on stderr.
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (SAXException | IOException malformed) {
      throw new Broken("The XML is not well-formed.");
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("The platform's XML parser can do this.", impossible);
    }
  }
}
