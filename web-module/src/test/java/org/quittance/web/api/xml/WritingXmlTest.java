package org.quittance.web.api.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.quittance.distribution.license.IssuedLicense;

/** The XML forms fit the published schema and carry the signed text verbatim. */
class WritingXmlTest {

  private static final String ID = "01a20398-86f6-7d9e-b9f9-535d14541b4b";
  private static final String JWS = "eyJh.eyJi_-.sig";
  private static final String STORED =
      """
      {"boxSetId":"%1$s","issuedAt":"2026-11-01T12:00:00.123Z","eBoxes":[{"eBoxId":"%1$s",
       "proofId":"%1$s","product":{"sku":"A<&>","name":"\u00c4 & \u65e5"},"proof":"%2$s"}]}
      """
          .formatted(ID, JWS);

  @Test
  void writesABoxSet() {
    byte[] xml = BoxSetXml.of(STORED.getBytes(StandardCharsets.UTF_8)).write();
    assertFits(xml);
    assertThat(new String(xml, StandardCharsets.UTF_8)).contains("<proof>" + JWS + "</proof>");
  }

  @Test
  void writesTheSameBytesAgain() {
    byte[] stored = STORED.getBytes(StandardCharsets.UTF_8);
    assertThat(BoxSetXml.of(stored).write()).isEqualTo(BoxSetXml.of(stored).write());
  }

  @Test
  void writesOneProof() {
    BoxSetXml boxSet = BoxSetXml.of(STORED.getBytes(StandardCharsets.UTF_8));
    assertFits(boxSet.eBox(ID).orElseThrow().proofXml().write());
    assertThat(boxSet.eBox("another")).isEmpty();
  }

  @Test
  void writesALicense() {
    UUID id = UUID.fromString(ID);
    assertFits(LicenseXml.of(new IssuedLicense(id, 1, id, "active", JWS, false)).write());
  }

  private static void assertFits(byte[] xml) {
    assertThatCode(
            () -> {
              Schema schema =
                  SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                      .newSchema(new StreamSource(XmlDocument.schema()));
              schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            })
        .as(new String(xml, StandardCharsets.UTF_8))
        .doesNotThrowAnyException();
  }
}
