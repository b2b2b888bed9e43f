package org.quittance.web.api.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;

/** Something this API can say in XML. */
public abstract class XmlDocument {

  private static final JAXBContext CONTEXT = context();

  /** For JAXB. */
  protected XmlDocument() {}

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(BoxSetXml.class, ProofXml.class, LicenseXml.class);
    } catch (JAXBException broken) {
      throw new IllegalStateException("The XML binding does not fit its classes.", broken);
    }
  }

  /** The document in UTF-8; equal documents have equal bytes. */
  public byte[] write() {
    try {
      var bytes = new ByteArrayOutputStream();
      Marshaller marshaller = CONTEXT.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_ENCODING, "UTF-8");
      marshaller.marshal(this, bytes);
      return bytes.toByteArray();
    } catch (JAXBException broken) {
      throw new IllegalStateException("The document does not fit its schema.", broken);
    }
  }

  /** The published schema. */
  public static InputStream schema() {
    return XmlDocument.class.getResourceAsStream("quittance-1.xsd");
  }
}
