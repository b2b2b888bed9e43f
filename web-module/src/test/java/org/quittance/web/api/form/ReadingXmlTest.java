package org.quittance.web.api.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.InvalidRequest;

/** A request comes as XML. */
class ReadingXmlTest {

  private static final String NS = " xmlns=\"urn:quittance:documents:1\"";
  private static final String ORDER =
      "<order"
          + NS
          + "><payment><currency>EUR</currency><method>credit</method></payment>"
          + "<lines><line><sku>A</sku><quantity>2</quantity></line></lines></order>";

  @Test
  void becomesTheSameFieldsAsJson() {
    assertThat(read(ORDER).json())
        .isEqualTo(
            "{\"lines\":[{\"sku\":\"A\",\"quantity\":2}],"
                + "\"payment\":{\"method\":\"credit\",\"currency\":\"EUR\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE order>",
        "<!DOCTYPE order [<!ENTITY e \"A\">]>",
        "<!DOCTYPE order [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE order SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE o [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
      })
  void refusesADocumentTypeWhateverItDeclares(String doctype) {
    assertThatThrownBy(() -> read(doctype + ORDER.replace(">A<", ">&e;<")))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("document type declaration");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "order",
        "<order/>",
        "<order>",
        "<unknown xmlns=\"urn:quittance:documents:1\"/>",
        "<order xmlns=\"urn:other\"/>",
        "<order xmlns=\"urn:quittance:documents:1\"/>",
        "<decision xmlns=\"urn:quittance:documents:1\"><won>perhaps</won></decision>"
      })
  void refusesWhatDoesNotFitTheSchema(String xml) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void namesAnElementThatNobodyReads() {
    assertThatThrownBy(() -> read(ORDER.replace("</payment>", "<tip>1</tip></payment>")))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("tip");
    assertThatThrownBy(() -> read(ORDER.replace(">2<", ">two<")))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("two");
  }

  @Test
  void refusesAnotherDocumentThanTheOneAskedFor() {
    assertThatThrownBy(() -> read("<decision" + NS + "><won>true</won></decision>"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("must be a 'order'");
  }

  @Test
  void refusesNestingBeyondTheLimitAndSaysSoBriefly() {
    String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    assertThatThrownBy(() -> read(ORDER.replace("<sku>A</sku>", "<sku>" + deep + "</sku>")))
        .isInstanceOf(InvalidRequest.class)
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(400));
  }

  private static OrderForm read(String xml) {
    return XmlForm.read(xml.getBytes(StandardCharsets.UTF_8), OrderForm.class);
  }
}
