package org.quittance.terminal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A document in its XML form; the signed parts stand in it verbatim. */
final class XmlDocument {
  private final Element root;

  private XmlDocument(Element root) {
    this.root = root;
  }

  static XmlDocument parse(byte[] xml) throws NotGenuine {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // The default one would print on stderr.
      Document document = builder.parse(new ByteArrayInputStream(xml));
      return new XmlDocument(document.getDocumentElement());
    } catch (SAXException | IOException malformed) {
      throw new NotGenuine("It is not one well-formed XML document without a DTD.");
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("The platform's XML parser can do this.", impossible);
    }
  }

  boolean isBoxSet() {
    return root.getLocalName().equalsIgnoreCase("boxSet");
  }

  BoxSet boxSet() throws NotGenuine {
    List<EBox> eBoxes = new ArrayList<>();
    NodeList all = root.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element
          && element.getLocalName().equalsIgnoreCase("eBox")) {
        eBoxes.add(
            new EBox(text(element, "proofId"), text(element, "sku"), "", text(element, "proof")));
      }
    }
    return new BoxSet(text(root, "boxSetId"), List.copyOf(eBoxes));
  }

  /** The signed document inside an XML form of a single proof or license. */
  String onlyJws() throws NotGenuine {
    return text(root, root.getLocalName().equalsIgnoreCase("license") ? "license" : "proof");
  }

  /** A displayed value, written as an attribute or as an element with nothing but text. */
  private static String text(Element element, String name) throws NotGenuine {
    if (element.hasAttribute(name)) {
      return element.getAttribute(name);
    }
    NodeList found = element.getElementsByTagNameNS("*", name);
    if (found.getLength() != 1) {
      throw new NotGenuine("It does not hold exactly one " + name + " where one belongs.");
    }
    return found.item(0).getTextContent().strip();
  }
}
