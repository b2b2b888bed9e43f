package org.quittance.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.shared.InvalidRequest;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** RFC 9457, with what the reader can do. */
class WritingAProblemTest {

  private static final UUID INSTANCE = new UUID(1, 2);

  @Test
  void saysWhatWhyAndWhatNext() {
    JsonObject json = read(new Problem("sku-taken", "What.", "Why.", "Next."));
    assertThat(json.keySet())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "next", "instance");
    assertThat(json.getString("type")).isEqualTo("/problems/sku-taken");
    assertThat(json.getInt("status")).isEqualTo(409);
    assertThat(json.getString("title") + json.getString("detail") + json.getString("next"))
        .isEqualTo("What.Why.Next.");
    assertThat(json.getString("instance")).isEqualTo("urn:uuid:" + INSTANCE);
  }

  @Test
  void takesARefusalsOwnWords() {
    var refusal = new InvalidRequest("'x' is no number.");
    assertThat(Problem.of(refusal))
        .isEqualTo(new Problem(400, refusal.code(), refusal.what(), refusal.why(), refusal.next()));
  }

  @ParameterizedTest
  @CsvSource({"busy", "not-ready", "purchase-in-flight", "proof-pending"})
  void saysWhenToComeAgain(String code) {
    assertThat(problem(code).headers()).containsKey("Retry-After");
  }

  @ParameterizedTest
  @CsvSource({"internal", "not-found", "payment-declined"})
  void saysNothingOfComingAgainWhereThatHelpsNobody(String code) {
    assertThat(problem(code).headers()).doesNotContainKey("Retry-After");
  }

  @Test
  void asksForCredentialsWhereTheyAreMissing() {
    assertThat(problem("unauthenticated").headers()).containsKey("WWW-Authenticate");
    assertThat(problem("forbidden").headers()).doesNotContainKey("WWW-Authenticate");
  }

  @Test
  void isKeptByNobody() {
    assertThat(problem("busy").headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void saysTheSameInXml() throws Exception {
    var problem = new Problem("sku-taken", "<What> & \u00e4.", "Why\u0000\ud800.", "Next.");
    byte[] xml = new Occurrence(problem, INSTANCE).bytes(ProblemType.XML);
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("urn:ietf:rfc:7807");
    var members = new LinkedHashMap<String, String>();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      members.put(node.getLocalName(), node.getTextContent());
    }
    assertThat(members)
        .containsEntry("type", "/problems/sku-taken")
        .containsEntry("title", "<What> & \u00e4.")
        .containsEntry("status", "409")
        .containsEntry("detail", "Why\ufffd\ufffd.")
        .containsEntry("next", "Next.")
        .containsEntry("instance", "urn:uuid:" + INSTANCE)
        .hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/xml | XML",
        "application/problem+xml | XML",
        "Application/XML | XML",
        "APPLICATION/*;q=0.1, application/Problem+Xml | XML",
        "application/xml;q=0.5, */*;q=0.1 | XML",
        "application/json;q=0, */* | XML",
        "text/html, application/xml;q=0.9 | XML",
        "application/xml, application/json | JSON",
        "application/xml;q=0.5, application/json;q=0.6 | JSON",
        "application/xml, application/problem+json | JSON",
        "application/xml;q=0 | JSON",
        "*/* | JSON",
        "application/* | JSON",
        "application/jose | JSON",
        "text/html | JSON",
        ";;,=;q=7,/ | JSON",
        "'' | JSON"
      })
  void isJsonUnlessTheCallerWouldRatherHaveXml(String accept, ProblemType type) {
    assertThat(ProblemType.of(List.of(accept))).isEqualTo(type);
    assertThat(ProblemType.of(List.of(accept.split(",", -1)))).isEqualTo(type);
    assertThat(ProblemType.of(List.of())).isEqualTo(ProblemType.JSON);
  }

  private static Problem problem(String code) {
    return new Problem(code, "What.", "Why.", "Next.");
  }

  private static JsonObject read(Problem problem) {
    byte[] bytes = new Occurrence(problem, INSTANCE).bytes(ProblemType.JSON);
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    }
  }
}
