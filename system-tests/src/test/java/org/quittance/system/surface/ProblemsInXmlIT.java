package org.quittance.system.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.w3c.dom.Element;

/** Who would rather have XML is refused in XML, wherever in the server the refusal is made. */
@ExtendWith(DemoServer.class)
class ProblemsInXmlIT {

  private static final String XML = "application/xml";

  private final Shop shop;

  ProblemsInXmlIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @TestFactory
  Stream<DynamicTest> saysTheProblemAsAnElement() {
    String unknown = UUID.randomUUID().toString();
    return Stream.of(
        refused(shop.open(), "GET", "/api/v1/purchases", 401, "unauthenticated"),
        refused(shop.open().withToken("a.b.c"), "GET", "/api/v1/credit", 401, "unauthenticated"),
        refused(shop.member(), "GET", "/api/v1/disputes", 403, "forbidden"),
        refused(shop.member(), "GET", "/api/v1/purchases/" + unknown, 404, "not-found"),
        refused(shop.member(), "GET", "/api/v1/purchases/x", 400, "invalid-request"),
        refused(shop.member(), "GET", "/api/v1/purchases?state=new", 400, "invalid-request"),
        refused(shop.member(), "GET", "/api/v1/nothing-here", 404, "not-found"),
        refused(shop.member(), "PUT", "/api/v1/credit", 405, "method-not-allowed"),
        refused(shop.member(), "POST", "/api/v1/purchases", 400, "idempotency-key-missing"),
        refused(shop.open(), "POST", "/api/v1/licenses", 400, "invalid-request"),
        refused(shop.open(), "GET", "/content/" + unknown + "?version=1", 404, "not-found"),
        refused(shop.open(), "GET", "/problems/no-such-problem", 404, "not-found"));
  }

  private DynamicTest refused(Api caller, String method, String path, int status, String code) {
    return DynamicTest.dynamicTest(
        method + " " + path,
        () -> {
          Answer answer =
              method.equals("GET")
                  ? caller.get(path, "Accept", XML)
                  : caller.send(
                      method,
                      path,
                      java.net.http.HttpRequest.BodyPublishers.ofString("{}"),
                      "Accept",
                      XML,
                      "Content-Type",
                      "application/json");
          assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
          assertThat(answer.header("Content-Type")).startsWith("application/problem+xml");
          assertThat(answer.header("Vary")).contains("Accept");
          assertThat(member(answer, "type")).isEqualTo("/problems/" + code);
          assertThat(member(answer, "status")).isEqualTo(Integer.toString(status));
          assertThat(member(answer, "next")).isNotBlank();
        });
  }

  private static String member(Answer answer, String name) throws Exception {
    Element root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body()))
            .getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("problem");
    return root.getElementsByTagNameNS("urn:ietf:rfc:7807", name).item(0).getTextContent();
  }

  @Test
  void staysJsonForEverybodyElse() {
    String path = "/api/v1/purchases/" + UUID.randomUUID();
    for (String accept :
        new String[] {
          "application/json", "*/*", "application/xml, application/json", "application/jose, */*"
        }) {
      assertThat(shop.member().get(path, "Accept", accept).header("Content-Type"))
          .as(accept)
          .startsWith("application/problem+json");
    }
    assertThat(shop.member().get(path).header("Content-Type"))
        .startsWith("application/problem+json");
    assertThat(shop.member().get(path, "Accept", "text/html").header("Content-Type"))
        .startsWith("application/problem+json");
  }
}
