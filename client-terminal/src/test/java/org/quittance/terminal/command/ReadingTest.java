package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.store.Reply;
import org.quittance.terminal.store.StoreDouble;

class ReadingTest {
  private final StoreDouble store = new StoreDouble();

  @TempDir Path home;

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static JsonObjectBuilder product(String sku) {
    var price = Json.createObjectBuilder().add("currency", "JPY").add("amountMinor", 1500);
    return Json.createObjectBuilder()
        .add("sku", sku)
        .add("name", "Name of " + sku + "\u001b[31m")
        .add("prices", Json.createArrayBuilder().add(price))
        .add("parts", Json.createArrayBuilder())
        .add("contents", Json.createArrayBuilder());
  }

  private static JsonObject page(String sku, String next) {
    var page = Json.createObjectBuilder().add("items", Json.createArrayBuilder().add(product(sku)));
    return (next == null ? page.addNull("next") : page.add("next", next)).build();
  }

  @Test
  void followsProductsToTheEndWithoutCredentials() {
    store.on(
        "GET /api/v1/products",
        Reply.json(200, page("a", "x&y=")),
        Reply.json(200, page("b", "z")),
        Reply.json(200, page("c", null)));

    TerminalRun run = TerminalRun.json(home, store.url(), "products");

    assertThat(run.json().getJsonArray("items")).hasSize(3);
    var asked = store.asked("GET /api/v1/products");
    assertThat(asked).extracting(StoreDouble.Asked::query).contains("limit=200&after=x%26y%3D");
    assertThat(asked).allMatch(one -> one.authorization() == null);
  }

  @Test
  void doesNotFollowTheSameCursorForEver() {
    store.on("GET /api/v1/products", Reply.json(200, page("a", "again")));

    assertThat(TerminalRun.json(home, store.url(), "products").exit()).isZero();
    assertThat(store.asked("GET /api/v1/products")).hasSize(2);
  }

  @Test
  void showsPeopleMoneyAndNoControlCharacters() {
    store.on("GET /api/v1/products", Reply.json(200, page("a", null)));

    TerminalRun run = TerminalRun.people(home, store.url(), "products");

    assertThat(run.out()).contains("1500 JPY").doesNotContain("\u001b").startsWith("SKU");
  }

  @Test
  void printsTheStoredBytesOfABoxSetExactly() {
    String stored = "{ \"boxSetId\":\"b\",\r\n  \"eBoxes\":[] }";
    store.on("GET /api/v1/box-sets/b", Reply.text(200, "application/json", stored));

    assertThat(TerminalRun.json(home, store.url(), "boxset", "b").out()).isEqualTo(stored);
  }

  @Test
  void passesOnWhatTheServerSaysOfAnUnknownBoxSet() {
    TerminalRun run = TerminalRun.json(home, store.url(), "boxset", "a/../b");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: not-found: ").hasLineCount(1);
    assertThat(store.asked("GET /api/v1/box-sets/a%2F..%2Fb")).hasSize(1);
  }

  @Test
  void saysWhenTheAnswerIsNoJson() {
    store.on("GET /api/v1/credit", Reply.text(200, "text/html", "<html>"));

    TerminalRun run = TerminalRun.json(home, store.url(), "credit");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).startsWith("refused: answer-malformed: ").hasLineCount(1);
  }

  @Test
  void showsCredit() {
    var account =
        Json.createObjectBuilder()
            .add("currency", "EUR")
            .add("balanceMinor", 98010)
            .add("pendingMinor", 0);
    var entry =
        Json.createObjectBuilder()
            .add("id", "e")
            .addNull("purchaseId")
            .add("kind", "top-up")
            .add("amountMinor", -990)
            .add("currency", "EUR")
            .add("at", "2026-11-01T00:00:00Z");
    JsonObject credit =
        Json.createObjectBuilder()
            .add("accounts", Json.createArrayBuilder().add(account))
            .add("entries", Json.createArrayBuilder().add(entry))
            .build();
    store.on("GET /api/v1/credit", Reply.json(200, credit));

    assertThat(TerminalRun.json(home, store.url(), "credit").json()).isEqualTo(credit);
    assertThat(TerminalRun.people(home, store.url(), "credit").out())
        .contains("980.10 EUR")
        .contains("-9.90 EUR");
  }
}
