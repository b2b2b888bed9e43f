package org.quittance.terminal.purchase;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.Problem;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.Journal;
import org.quittance.terminal.home.KeptBoxSets;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Declined;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.Failure;
import org.quittance.terminal.outcome.OutcomeUnknown;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.UsageMistake;

/**
 * Buys once, however often it has to ask. Key and request are on disk before the first byte is
 * sent; whoever repeats the key, even after a crash in the middle, repeats the same request and
 * gets the same purchase.
 */
public final class BuyProducts {
  private static final int ACCEPTED = 202;

  private final QuittanceApi api;
  private final Journal journal;
  private final KeptBoxSets boxSets;
  private final RepeatCommand repeat;
  private final Unclear unclear;

  /**
   * Buys through the API, recording in the journal.
   *
   * @param repeat what to tell people to type when they have to ask again
   */
  public BuyProducts(QuittanceApi api, Journal journal, KeptBoxSets boxSets, RepeatCommand repeat) {
    this.api = api;
    this.journal = journal;
    this.boxSets = boxSets;
    this.repeat = repeat;
    this.unclear = new Unclear(repeat);
  }

  /**
   * A receipt, and whether the payment behind it is still being settled.
   *
   * @param receipt how the purchase stands
   * @param settling whether to ask again later
   */
  public record Bought(Receipt receipt, boolean settling) {}

  /**
   * Buys what is wanted, or repeats what the key stands for.
   *
   * @throws Declined when no payment was made and none will be under this key
   * @throws OutcomeUnknown when nobody answered; the sentence names the key to repeat
   */
  public Bought buy(WantedPurchase wanted) {
    String key = wanted.key().orElseGet(() -> UUID.randomUUID().toString());
    String request = wanted.body().orElseGet(() -> recorded(key));
    boolean unsent = journal.record(key, request);
    Answer answer = answered(key, request, unsent);
    if (!answer.isSuccess()) {
      throw explained(refusal(key, request, answer), wanted);
    }
    Receipt receipt = received(key, request, answer);
    if (receipt.isUnpaid()) {
      throw new Declined(
          "payment-declined",
          "No money moved: the purchase "
              + receipt.purchaseId()
              + " is "
              + receipt.state()
              + ". A new try takes a new key.");
    }
    return new Bought(receipt, answer.status() == ACCEPTED);
  }

  private String recorded(String key) {
    return journal.findRequest(key).orElseThrow(() -> unrecorded(key));
  }

  private UsageMistake unrecorded(String key) {
    return journal
        .findElsewhere(key)
        .map(
            kept ->
                new UsageMistake(
                    "This terminal kept that key for the account "
                        + kept.user()
                        + " at "
                        + kept.server()
                        + ". Name what to buy, or ask there: "
                        + repeat.at(kept.server()).withKey(key)))
        .orElseGet(
            () ->
                new UsageMistake(
                    "This terminal has no purchase under that key; name what to buy."));
  }

  private Answer answered(String key, String request, boolean unsent) {
    try {
      return api.purchase(key, request);
    } catch (NoAnswer nothing) {
      if (!unsent || !nothing.isNothingSent()) {
        throw unclear.unknown(key, nothing.getMessage());
      }
      journal.recordUnsent(key, request);
      throw unclear.unreachable(key, nothing);
    }
  }

  /** A SKU in the wrong case is the likeliest reason for a product that nobody knows. */
  private Failure explained(Failure failure, WantedPurchase wanted) {
    return failure.code().equals("unknown-product")
        ? new OtherSpelling(api)
            .find(wanted.lines())
            .<Failure>map(
                sku ->
                    new Refused(
                        failure.code(), failure.getMessage() + " Did you mean " + sku + "?"))
            .orElse(failure)
        : failure;
  }

  private Failure refusal(String key, String request, Answer answer) {
    Failure failure = Problem.failure(answer);
    JsonObject summary =
        Json.createObjectBuilder()
            .add("code", failure.code())
            .add("sentence", failure.getMessage())
            .build();
    journal.recordAnswer(key, request, answer.status(), summary);
    return failure.exit() == Exit.UNKNOWN ? unclear.unknown(key, failure.getMessage()) : failure;
  }

  private Receipt received(String key, String request, Answer answer) {
    try {
      Fields fields = Fields.parse(answer.body());
      if (fields.optionalText("state").equals(Optional.of("unknown"))) {
        throw unclear.unknown(key, fields.optionalText("detail").orElse(null));
      }
      Receipt receipt = Receipt.read(fields, key);
      if (fields.object().containsKey("boxSet")) {
        keep(fields.object("boxSet"), receipt.boxSetId());
      }
      journal.recordAnswer(key, request, answer.status(), receipt.json());
      return receipt;
    } catch (MalformedJson malformed) {
      throw unclear.unknown(key, "The server's answer cannot be read. " + malformed.getMessage());
    }
  }

  private void keep(Fields boxSet, Optional<String> id) {
    byte[] json = boxSet.object().toString().getBytes(StandardCharsets.UTF_8);
    id.filter(Home::isId).ifPresent(name -> boxSets.keep(name, json));
  }
}
