package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** A caller chooses how things are said, and says what it has already. */
@ExtendWith(DemoServer.class)
class RepresentationsIT {

  private static final String NS = "urn:quittance:documents:1";

  private final Shop shop;

  RepresentationsIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @Test
  void speaksXmlWhereverItSpeaksJson() throws Exception {
    JsonNode bought = shop.bought(shop.sell(30));
    String purchase = bought.path("purchaseId").asText();
    String refund =
        shop.refund(UUID.randomUUID().toString(), purchase, 10).json().path("refundId").asText();
    Schema schema = schema();
    for (String path :
        List.of(
            "products?limit=3",
            "products/" + shop.sell(1),
            "purchases?limit=3",
            "purchases/" + purchase,
            "box-sets?limit=3",
            "box-sets/" + bought.path("boxSetId").asText(),
            "proofs/" + bought.at("/boxSet/eBoxes/0/proofId").asText(),
            "credit",
            "credit/entries?limit=3",
            "refunds?purchase=" + purchase,
            "refunds/" + refund)) {
      Answer xml = shop.member().get("/api/v1/" + path, "Accept", "application/xml");
      assertThat(xml.status()).as(path).isEqualTo(200);
      assertThat(xml.header("Content-Type")).startsWith("application/xml");
      assertThat(xml.header("Vary")).contains("Accept");
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.body())));
    }
  }

  @Test
  void obeysQualitiesAndRefusesWhatItCannotSay() {
    String path = "/api/v1/products?limit=1";
    assertType(path, "application/xml;q=0.5, application/json;q=0.4", "application/xml");
    assertType(path, "application/xml;q=0.4, application/json", "application/json");
    assertType(path, "application/json;q=0, */*", "application/xml");
    assertType(path, "application/*", "application/json");
    assertType(path, "text/html, */*;q=0.1", "application/json");
    Answer html = shop.open().get(path, "Accept", "text/html");
    assertThat(html.status()).isEqualTo(406);
    assertThat(html.text()).contains("application/json", "application/xml");
    Answer neither =
        shop.open().get(path, "Accept", "application/json;q=0, application/xml;q=0, text/*");
    assertThat(neither.status()).isEqualTo(406);
    Answer yaml =
        shop.member().post("/api/v1/purchases", "a: b", "Content-Type", "application/yaml");
    assertThat(yaml.status()).isEqualTo(415);
    assertThat(yaml.text()).contains("application/json", "application/xml");
  }

  private void assertType(String path, String accept, String type) {
    assertThat(shop.open().get(path, "Accept", accept).header("Content-Type")).startsWith(type);
  }

  @Test
  void takesAnOrderInXmlForTheSameOrderInJson() {
    String sku = shop.sell(20);
    String key = UUID.randomUUID().toString();
    Answer first = order(key, xml(sku, 2), "application/json");
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(shop.buy(key, sku, 2).json()).isEqualTo(first.json());
    Answer again = order(key, xml(sku, 2), "application/xml");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text())
        .contains(first.json().path("boxSet").path("eBoxes").path(0).path("proof").asText());
    assertThat(order(key, xml(sku, 3), "application/json").code())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void refusesXmlThatReachesForMore() {
    String good = xml(shop.sell(20), 1);
    for (String bad :
        List.of(
            "<!DOCTYPE order [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + good.replace("EUR", "&e;"),
            "<!DOCTYPE order SYSTEM \"http://127.0.0.1:1/\">" + good,
            good.replace("<lines>", "<lines><tip>1</tip>"),
            good.replace(">1<", ">1.5<"),
            good.replace("</order>", ""),
            "<order/>",
            "{}",
            "<a>".repeat(5000))) {
      Answer refused = order(UUID.randomUUID().toString(), bad, "application/json");
      assertThat(refused.status()).as(bad).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("invalid-request");
      assertThat(refused.text()).doesNotContain("root:");
    }
  }

  @Test
  void namesAFieldThatNobodyReads() {
    String order =
        Shop.order(shop.sell(20), 1).replaceFirst("\"payment\"", "\"tip\":1,\"payment\"");
    Answer refused = shop.buy(UUID.randomUUID().toString(), order);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).contains("'tip'");
  }

  @Test
  void saysNothingAgainWhereTheCallerHasIt() {
    JsonNode bought = shop.bought(shop.sell(20));
    for (String path :
        List.of(
            "products/"
                + bought.path("boxSet").path("eBoxes").path(0).path("product").path("sku").asText(),
            "purchases/" + bought.path("purchaseId").asText(),
            "box-sets/" + bought.path("boxSetId").asText())) {
      Answer json = shop.member().get("/api/v1/" + path);
      Answer xml = shop.member().get("/api/v1/" + path, "Accept", "application/xml");
      assertThat(json.header("ETag")).matches("\"[\\w-]+\"").isNotEqualTo(xml.header("ETag"));
      for (Answer had : List.of(json, xml)) {
        Answer same =
            shop.member()
                .get(
                    "/api/v1/" + path,
                    "Accept",
                    had == json ? "application/json" : "application/xml",
                    "If-None-Match",
                    "\"other\", " + had.header("ETag"));
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(had.header("ETag"));
      }
      assertThat(shop.member().get("/api/v1/" + path, "If-None-Match", "\"other\"").status())
          .isEqualTo(200);
    }
    assertThat(
            shop.stranger()
                .get(
                    "/api/v1/purchases/" + bought.path("purchaseId").asText(), "If-None-Match", "*")
                .status())
        .isEqualTo(404);
  }

  @Test
  void answersLittleToWhoPrefersLittle() {
    String purchase = shop.bought(shop.sell(20)).path("purchaseId").asText();
    String body = Json.text(Map.of("purchaseId", purchase, "amountMinor", 5, "reason", "a check"));
    Answer refund =
        shop.operator()
            .post(
                "/api/v1/refunds",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Prefer",
                "wait=5, return=minimal");
    assertThat(refund.status()).isEqualTo(201);
    assertThat(refund.body()).isEmpty();
    assertThat(refund.header("Preference-Applied")).isEqualTo("return=minimal");
    assertThat(shop.operator().get(refund.header("Location")).status()).isEqualTo(200);
    Answer whole = shop.buy(UUID.randomUUID().toString(), shop.sell(20), 1);
    assertThat(whole.header("Preference-Applied")).isEmpty();
  }

  private Answer order(String key, String xml, String accept) {
    return shop.member()
        .post(
            "/api/v1/purchases",
            xml,
            "Content-Type",
            "application/xml",
            "Accept",
            accept,
            "Idempotency-Key",
            key);
  }

  private static String xml(String sku, int quantity) {
    return "<order xmlns=\"%s\"><lines><line><sku>%s</sku><quantity>%d</quantity></line></lines>"
            .formatted(NS, sku, quantity)
        + "<payment><method>credit</method><currency>EUR</currency></payment></order>";
  }

  private Schema schema() throws Exception {
    Answer xsd = shop.open().get("/api/v1/schemas/quittance-1.xsd");
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new ByteArrayInputStream(xsd.body())));
  }
}
