package org.quittance.system.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A BoxSet is read as XML. */
@ExtendWith(DemoServer.class)
class BoxSetXmlIT {

  private final Shop shop;

  BoxSetXmlIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @Test
  void fitsThePublishedSchemaAndCarriesEachProofVerbatim() throws Exception {
    List<String> parts = List.of(shop.sell(100), shop.sell(100));
    JsonNode bought = shop.bought(shop.sellPackage(150, parts));
    String path = "/api/v1/box-sets/" + bought.path("boxSetId").asText();
    Answer xml = shop.member().get(path, "Accept", "application/xml");
    assertThat(xml.status()).isEqualTo(200);
    assertThat(xml.header("Content-Type")).startsWith("application/xml");
    schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.body())));
    List<String> proofs = new ArrayList<>();
    bought.path("boxSet").path("eBoxes").forEach(box -> proofs.add(box.path("proof").asText()));
    assertThat(textsWithThreeParts(xml.body())).containsExactlyElementsOf(proofs);
    assertThat(shop.member().get(path, "Accept", "application/xml").body()).isEqualTo(xml.body());
  }

  @Test
  void readsOneProofAsItselfAndAsXml() throws Exception {
    JsonNode bought = shop.bought(shop.sell(100));
    JsonNode eBox = bought.path("boxSet").path("eBoxes").path(0);
    String path =
        "/api/v1/box-sets/"
            + bought.path("boxSetId").asText()
            + "/proofs/"
            + eBox.path("proofId").asText();
    Answer compact = shop.member().get(path, "Accept", "application/jose");
    assertThat(compact.text()).isEqualTo(eBox.path("proof").asText());
    assertThat(compact.header("Content-Type")).startsWith("application/jose");
    assertThat(compact.header("Cache-Control")).contains("no-store");
    Answer xml = shop.member().get(path, "Accept", "application/xml");
    schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.body())));
    assertThat(textsWithThreeParts(xml.body())).containsExactly(eBox.path("proof").asText());
    assertThat(shop.stranger().get(path, "Accept", "application/jose").status()).isEqualTo(404);
  }

  private Schema schema() throws Exception {
    Answer xsd = shop.open().get("/api/v1/schemas/quittance-1.xsd");
    assertThat(xsd.status()).isEqualTo(200);
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new ByteArrayInputStream(xsd.body())));
  }

  /** All element texts that look like a compact JWS. */
  private static List<String> textsWithThreeParts(byte[] xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    NodeList elements = document.getElementsByTagName("*");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      String text = element.getTextContent();
      if (element.getElementsByTagName("*").getLength() == 0
          && text.matches("[\\w-]{20,}\\.[\\w-]{20,}\\.[\\w-]{20,}")) {
        found.add(text);
      }
    }
    return found;
  }
}
