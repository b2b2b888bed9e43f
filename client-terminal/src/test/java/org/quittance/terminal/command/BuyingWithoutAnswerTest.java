package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.quittance.terminal.store.Reply;

/** No answer, or none that says it: the same key is asked again, and is kept. */
class BuyingWithoutAnswerTest extends BuyingSituation {

  @Test
  void repeatsWithTheSameKeyWhenTheConnectionDrops() {
    store.on(CALL, Reply.drop(), Reply.drop(), bought());

    assertThat(buy("book").exit()).isZero();
    assertThat(store.asked(CALL)).hasSize(3);
    assertThat(keysSent()).hasSize(1).doesNotContainNull();
  }

  @Test
  void repeatsWithTheSameKeyAfterAServerError() {
    store.on(CALL, Reply.text(500, "text/html", "<h1>oops</h1>"), bought());

    assertThat(buy("book").exit()).isZero();
    assertThat(keysSent()).hasSize(1);
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    store.on(CALL, Reply.problem(503, "not-ready").with("Retry-After", "1"), bought());
    long start = System.nanoTime();

    assertThat(buy("book").exit()).isZero();
    assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
  }

  @Test
  void waitsForAPurchaseInFlight() {
    store.on(CALL, Reply.problem(409, "purchase-in-flight"), bought());

    assertThat(buy("book", "--key", "k-1").exit()).isZero();
  }

  @Test
  void endsWithTheKeyToRepeatWhenNobodyAnswers() {
    store.on(CALL, Reply.drop());

    TerminalRun run = buyInVain("book", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("refused: outcome-unknown: ")
        .contains("--key k-1")
        .hasLineCount(1);
  }

  @Test
  void endsWithTheKeyToRepeatWhenNobodyListens() {
    store.close();

    TerminalRun run = buyInVain("book", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .startsWith("refused: unreachable: Nothing was bought: nobody listens at localhost:")
        .endsWith(
            "quittance --home "
                + home
                + " --server "
                + store.url()
                + " buy --key k-1"
                + System.lineSeparator())
        .hasLineCount(1);
  }

  @Test
  void claimsNothingWhenAnEarlierTryMayHaveArrived() {
    store.on(CALL, Reply.drop());
    buyInVain("book", "--key", "k-1");
    store.close();

    TerminalRun run = buyInVain("book", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).startsWith("refused: outcome-unknown: ").contains("Nobody listens");
  }

  @Test
  void claimsThatNothingWasBoughtAsLongAsNobodyWasEverReached() {
    store.close();
    buyInVain("book", "--key", "k-1");

    TerminalRun again = buyInVain("--key", "k-1");
    TerminalRun third = buyInVain("book", "--key", "k-1");

    assertThat(again.exit()).isEqualTo(5);
    assertThat(again.err())
        .startsWith("refused: unreachable: Nothing was bought: nobody listens at localhost:")
        .hasLineCount(1);
    assertThat(third.err()).isEqualTo(again.err());
  }

  @Test
  void saysForWhomAKeyWasKept() {
    store.on(CALL, Reply.drop());
    buyInVain("book", "--key", "k'1");

    TerminalRun run = TerminalRun.json(home, "http://localhost:1", "buy", "--key", "k'1");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("demo-member at " + store.url())
        .contains("--server " + store.url() + " buy --key 'k'\\''1'")
        .hasLineCount(1);
  }

  @Test
  void passesOnWhatTheStoreDoesNotKnowYet() {
    JsonObject unknown =
        Json.createObjectBuilder()
            .add("purchaseId", "p-1")
            .add("state", "unknown")
            .addNull("boxSetId")
            .add("detail", "The processor has not answered yet.")
            .build();
    store.on(CALL, Reply.json(202, unknown));

    TerminalRun run = buy("book", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .startsWith("refused: outcome-unknown: ")
        .contains("The processor has not answered yet.", "--key k-1");
  }

  @Test
  void repeatsTheRecordedRequestByItsKeyAlone() {
    store.on(CALL, Reply.drop());
    buyInVain("book:2", "song", "--key", "k-1", "--currency", "JPY");
    String first = store.asked(CALL).get(0).body();
    store.on(CALL, bought());

    assertThat(buy("--key", "k-1").exit()).isZero();
    assertThat(store.asked(CALL)).allMatch(one -> one.body().equals(first));
    assertThat(keysSent()).containsExactly("k-1");
  }

  @Test
  void refusesAnotherPurchaseUnderTheSameKeyBeforeSendingIt() {
    store.on(CALL, bought());
    buy("book", "--key", "k-1");

    TerminalRun run = buy("song", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: idempotency-key-reused: ").hasLineCount(1);
    assertThat(store.asked(CALL)).hasSize(1);
  }

  @Test
  void endsWithTheKeyToRepeatWhenTheServerDoesNotKnow() {
    JsonObject answer =
        Json.createObjectBuilder()
            .add("purchaseId", "p-1")
            .add("idempotencyKey", "k-1")
            .add("state", "unknown")
            .addNull("boxSetId")
            .add("detail", "The processor did not say.")
            .build();
    store.on(CALL, Reply.json(202, answer));

    TerminalRun run = buyInVain("book", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .startsWith("refused: outcome-unknown: ")
        .contains("did not say", "--key k-1");
  }

  @Test
  void holdsTheOutcomeUnknownWhenTheAnswerCannotBeRead() {
    store.on(CALL, Reply.text(201, "application/json", "{\"purchaseId\": "));

    TerminalRun run = buy("book", "--key", "k-1");

    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err()).startsWith("refused: outcome-unknown: ").contains("--key k-1");
  }
}
