package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.gateway.outside.Reply;
import org.quittance.processor.Effect;
import org.quittance.processor.ProcessorDouble;

/** Stripe's library against a processor that misbehaves; what is certain is told by its journal. */
abstract class AStripe {
  @TempDir Path folder;
  ProcessorDouble processor;
  StripeGateway gateway;

  @BeforeEach
  void start() {
    processor = ProcessorDouble.start(folder.resolve("journal"));
    ProcessorSettings usual = ProcessorSettings.ledgerOnly();
    gateway =
        new StripeGateway(
            new ProcessorSettings(
                true,
                processor.url(),
                "sk_test",
                "https://shop/back",
                Duration.ofSeconds(2),
                usual.concurrency(),
                usual.breakerFailures(),
                usual.breakerPause(),
                usual.retry()));
  }

  @AfterEach
  void stop() {
    processor.close();
  }

  /** A question without a certain answer. */
  @FunctionalInterface
  interface Question {
    Object ask() throws AnswerUnknown;
  }

  static void unknown(Question question) {
    assertThatThrownBy(question::ask).isInstanceOf(AnswerUnknown.class);
  }

  static CardCharge charge(String token) {
    return new CardCharge(UUID.randomUUID(), 1, new Amount(1_000, "EUR"), token);
  }

  String created(CardCharge charge) throws Exception {
    return ((Reply.Created) gateway.create(charge)).reference();
  }

  String held(CardCharge charge) throws Exception {
    String reference = created(charge);
    assertThat(gateway.confirm(charge, reference)).isEqualTo(new Reply.Held());
    return reference;
  }

  List<Effect.Kind> effects() {
    return processor.journal().stream().map(Effect::kind).toList();
  }
}
