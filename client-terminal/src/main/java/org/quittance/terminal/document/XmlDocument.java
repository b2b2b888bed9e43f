package org.quittance.terminal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Whether it is a BoxSet, or the answer to a purchase with one in it. */
  boolean hasBoxSet() {
    return isBoxSet() || root.getElementsByTagNameNS("*", "boxSet").getLength() == 1;
  }

  private boolean isBoxSet() {
    return root.getLocalName().equals("boxSet");
  }

  BoxSet boxSet() throws NotGenuine {
    Element boxSet =
        isBoxSet() ? root : (Element) root.getElementsByTagNameNS("*", "boxSet").item(0);
    List<EBox> eBoxes = new ArrayList<>();
    NodeList all = boxSet.getElementsByTagNameNS("*", "eBox");
    for (int i = 0; i < all.getLength(); i++) {
      Element eBox = (Element) all.item(i);
      eBoxes.add(
          new EBox(
              text(eBox, "proofId"), text(eBox, "sku"), text(eBox, "name"), text(eBox, "proof")));
    }
    return new BoxSet(text(boxSet, "boxSetId"), List.copyOf(eBoxes));
  }

  /** The signed document inside the XML form of a single proof or license. */
  Displayed displayed() throws NotGenuine {
    Map<String, String> copies = new LinkedHashMap<>();
    if (root.getLocalName().equals("license")) {
      copies.put("jti", text(root, "licenseId"));
      copies.put("version", text(root, "version"));
      copies.put("proof", text(root, "proofId"));
      copies.put("status", text(root, "status"));
      return new Displayed(text(root, "document"), copies);
    }
    copies.put("jti", text(root, "proofId"));
    copies.put("product", text(root, "sku"));
    return new Displayed(text(root, "proof"), copies);
  }

  /** The text of the one element of that name below. */
  private static String text(Element element, String name) throws NotGenuine {
    NodeList found = element.getElementsByTagNameNS("*", name);
    if (found.getLength() != 1) {
      throw new NotGenuine("It does not hold exactly one " + name + " where one belongs.");
    }
    return found.item(0).getTextContent().strip();
  }
}
