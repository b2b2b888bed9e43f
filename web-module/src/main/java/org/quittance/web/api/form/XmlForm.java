package org.quittance.web.api.form;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.quittance.shared.InvalidRequest;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Writes forms as XML and reads requests that are XML. What is read must fit the published schema;
 * a document type declaration is refused whatever it declares, so no entity is ever expanded and
 * nothing outside is ever fetched.
 */
public final class XmlForm {

  private static final int DEEPEST = 16;
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
  private static final JAXBContext CONTEXT = context();
  private static final Schema SCHEMA = compiled();

  private XmlForm() {}

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(Forms.ALL);
    } catch (JAXBException broken) {
      throw new IllegalStateException("The XML binding does not fit its classes.", broken);
    }
  }

  private static Schema compiled() {
    try {
      return SchemaFactory.newDefaultInstance().newSchema(new StreamSource(schema()));
    } catch (SAXException broken) {
      throw new IllegalStateException("The published schema is no schema.", broken);
    }
  }

  /** The document in UTF-8; equal forms have equal bytes. */
  public static byte[] write(Form form) {
    try {
      var bytes = new ByteArrayOutputStream();
      Marshaller marshaller = CONTEXT.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
      marshaller.marshal(form, bytes);
      return bytes.toByteArray();
    } catch (JAXBException broken) {
      throw new IllegalStateException("The document does not fit its schema.", broken);
    }
  }

  /**
   * Reads a request.
   *
   * @param form what it must be
   * @throws InvalidRequest if it is not well-formed, has a document type declaration, does not fit
   *     the schema, or is another document
   */
  public static <T extends Form> T read(byte[] xml, Class<T> form) {
    try {
      Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
      unmarshaller.setSchema(SCHEMA);
      var faults = new XmlFaults();
      unmarshaller.setEventHandler(faults);
      Object read = unmarshaller.unmarshal(new SAXSource(reader(), input(xml)));
      if (!form.isInstance(read)) {
        String root = form.getAnnotation(XmlRootElement.class).name();
        throw new InvalidRequest("The document must be a '" + root + "'.");
      }
      return form.cast(read);
    } catch (JAXBException refused) {
      throw new InvalidRequest(XmlFaults.sentence(refused));
    }
  }

  private static InputSource input(byte[] xml) {
    return new InputSource(new ByteArrayInputStream(xml));
  }

  private static XMLReader reader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setXIncludeAware(false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty(DEPTH, DEEPEST);
      return parser.getXMLReader();
    } catch (ParserConfigurationException | SAXException impossible) {
      throw new IllegalStateException("The platform's XML parser can do this.", impossible);
    }
  }

  /** The published schema. */
  public static InputStream schema() {
    return XmlForm.class.getResourceAsStream("quittance-1.xsd");
  }
}
