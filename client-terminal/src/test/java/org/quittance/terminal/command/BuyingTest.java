package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.Reply;

/** The store answers, and what it says is passed on. */
class BuyingTest extends BuyingSituation {

  @Test
  void printsTheReceiptWithoutTheBoxSet() {
    store.on(CALL, bought());

    TerminalRun run = buy("book:2", "--key", "k-1");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.json().keySet())
        .containsExactly(
            "purchaseId", "idempotencyKey", "state", "boxSetId", "amountMinor", "currency");
    assertThat(store.asked(CALL).get(0).body())
        .isEqualTo(
            "{\"lines\":[{\"sku\":\"book\",\"quantity\":2}],"
                + "\"payment\":{\"method\":\"credit\",\"currency\":\"EUR\"}}");
    assertThat(store.asked(CALL).get(0).authorization()).startsWith("Basic ");
  }

  @Test
  void showsPeopleThePriceAndTheNextStep() {
    store.on(CALL, bought());

    TerminalRun run = TerminalRun.people(home, store.url(), "buy", "book:2");

    assertThat(run.out())
        .contains("19.80 EUR")
        .contains(again("open " + OpenableStore.BOX_SET + " --out opened"));
  }

  @Test
  void suggestsTheSkuInItsOtherSpelling() {
    store.on(CALL, Reply.problem(404, "unknown-product"));
    store.on("GET /api/v1/products/BOOK", Reply.text(200, "application/json", "{}"));

    assertThat(buy("book").err())
        .startsWith("refused: unknown-product: ")
        .contains("Did you mean BOOK?")
        .hasLineCount(1);
    assertThat(buy("song").err()).startsWith("refused: unknown-product: ").doesNotContain("mean");
  }

  @Test
  void sendsTheCardsTokenAndShowsItNowhere() {
    store.on(CALL, bought());

    TerminalRun run = buy("book", "--method", "card", "--token", "pm_secret");

    assertThat(store.asked(CALL).get(0).body())
        .contains("\"payment\":{\"method\":\"card\",\"currency\":\"EUR\",\"token\":\"pm_secret\"}");
    assertThat(run.out() + run.err()).doesNotContain("pm_secret");
  }

  @Test
  void saysWhereAWrongPasswordIsSet() {
    store.on(CALL, Reply.problem(401, "unauthenticated"));

    assertThat(buy("book").err())
        .startsWith("refused: unauthenticated: ")
        .contains("Set QUITTANCE_USER and QUITTANCE_PASSWORD")
        .hasLineCount(1);
  }

  @Test
  void saysWhenThePaymentIsDeclined() {
    store.on(CALL, Reply.problem(402, "insufficient-credit"));

    TerminalRun run = buy("book");

    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "refused: insufficient-credit: No money moved. This is why. Do this next."
                + System.lineSeparator());
  }

  @Test
  void keepsAskingWhileThePaymentIsSettling() {
    Reply settling = Reply.json(202, purchase("settling"));
    store.on(CALL, settling, settling, bought());

    TerminalRun run = buy("book");

    assertThat(run.exit()).isZero();
    assertThat(run.json().getString("state")).isEqualTo("captured");
    assertThat(keysSent()).hasSize(1);
  }

  @Test
  void tellsThePayerWhereToActAndAsksNoFurther() {
    String page = "https://bank.example/act";
    JsonObject answer =
        Json.createObjectBuilder(purchase("requires_action"))
            .addNull("boxSetId")
            .remove("boxSet")
            .add("redirectUrl", page)
            .build();
    store.on(CALL, Reply.json(202, answer));

    TerminalRun run = buy("book", "--method", "card", "--token", "tok_1");

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.json().getString("redirectUrl")).isEqualTo(page);
    assertThat(run.err()).startsWith("refused: requires-action: ").contains(page, "--key k-1");
    assertThat(store.asked(CALL)).hasSize(1);
    assertThat(store.asked(CALL).get(0).body())
        .endsWith("\"payment\":{\"method\":\"card\",\"currency\":\"EUR\",\"token\":\"tok_1\"}}");
  }

  @Test
  void takesATokenForACardOnly() {
    assertThat(buy("book", "--token", "tok_1").exit()).isEqualTo(2);
    assertThat(store.asked(CALL)).isEmpty();
  }

  @Test
  void saysWhenThePaymentIsStillSettling() {
    store.on(CALL, Reply.json(202, purchase("settling")));

    TerminalRun run = buyInVain("book");

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.json().getString("state")).isEqualTo("settling");
    assertThat(run.err()).startsWith("refused: settling: ").contains("--key k-1");
  }

  @Test
  void saysWhatTheServerRefuses() {
    store.on(CALL, Reply.problem(422, "quantity-out-of-range"));

    assertThat(buy("book:101").exit()).isEqualTo(3);
    assertThat(store.asked(CALL).get(0).body()).contains("\"quantity\":101");
  }

  @Test
  void explainsAnAnswerThatIsNoProblemDocument() {
    store.on(CALL, Reply.text(403, "text/html", "<html>\u001b[31mno</html>"));

    TerminalRun run = buy("book");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: http-403: ").hasLineCount(1);
  }

  @Test
  void keepsNeitherProofNorPasswordInItsJournal() throws IOException {
    store.on(CALL, bought());
    buy("book");

    try (Stream<Path> files = Files.list(home.resolve("journal"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        assertThat(Files.readString(file)).contains("p-1").doesNotContain("eyJ", "open-sesame");
      }
    }
    assertThat(home.resolve("box-sets/" + OpenableStore.BOX_SET + ".json")).exists();
  }

  @Test
  void sendsNothingWithoutAnAccount() {
    List<String> words = List.of("--home", home.toString(), "--server", store.url(), "buy", "book");

    TerminalRun run = TerminalRun.of(Map.of(), words);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: unauthenticated: ");
    assertThat(store.asked(CALL)).isEmpty();
  }
}
