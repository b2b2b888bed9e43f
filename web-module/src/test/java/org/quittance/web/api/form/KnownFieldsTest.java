package org.quittance.web.api.form;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.shared.InvalidRequest;
import org.quittance.vault.jose.StrictJson;

/** A JSON request has members that nobody would read. */
class KnownFieldsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\u00a7',
      delimiter = '|',
      value = {
        "{\"line\":[]} | 'line'",
        "{\"lines\":[{\"sku\":\"A\"},{\"sku\":\"B\",\"price\":1}]} | 'lines[1].price'",
        "{\"payment\":{\"card\":\"4242\"}} | 'payment.card'",
        "{\"a\\u0000\\nb\":1} | 'a??b'"
      })
  void namesThem(String json, String named) throws Exception {
    JsonObject object = StrictJson.object(json);
    assertThatThrownBy(() -> KnownFields.require(OrderForm.class, object))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining(named);
  }

  @Test
  void leavesWrongTypesToWhoeverReadsThem() throws Exception {
    JsonObject odd = StrictJson.object("{\"lines\":7,\"payment\":[{\"x\":1}]}");
    assertThatCode(() -> KnownFields.require(OrderForm.class, odd)).doesNotThrowAnyException();
  }
}
