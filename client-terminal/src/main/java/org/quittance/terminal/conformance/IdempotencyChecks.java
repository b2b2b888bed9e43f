package org.quittance.terminal.conformance;

import java.util.Arrays;
import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** One key, one purchase, one answer. */
final class IdempotencyChecks implements Checks {
  private final Wire wire;
  private final Orders orders;
  private final FirstPurchase first;
  private final Decline decline;

  IdempotencyChecks(Wire wire, Orders orders, FirstPurchase first, Decline decline) {
    this.wire = wire;
    this.orders = orders;
    this.first = first;
    this.decline = decline;
  }

  @Override
  public Group group() {
    return Group.IDEMPOTENCY;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("purchase-made", "one order under a new key", this::made),
        promise("same-key-same-purchase", "the same order again", this::samePurchase),
        promise("same-key-same-bytes", "its BoxSet, in the answers and by itself", this::sameBytes),
        promise("other-body-refused", "another order under the key", this::otherBody),
        promise("key-required", "an order without a key", this::keyRequired),
        promise("decline-replayed", "a declined order again", this::declineReplayed));
  }

  private String made() throws NoAnswer, MalformedJson {
    Bought bought = first.make();
    Expect.equal(orders.plan().priceMinor(), bought.amountMinor(), "The amount in minor units");
    return bought.id();
  }

  private Answer again(Bought bought) throws NoAnswer {
    return Expect.status(orders.send(bought.key(), bought.order()), 201);
  }

  private String samePurchase() throws NoAnswer, MalformedJson {
    Fields repeated = Fields.parse(again(first.get()).body());
    Expect.equal(
        first.get().id(), repeated.text("purchaseId"), "The purchase ID of the repetition");
    Expect.equal(first.get().key(), repeated.text("idempotencyKey"), "The key of the repetition");
    return "the same purchase ID";
  }

  private String sameBytes() throws NoAnswer, MalformedJson {
    Bought bought = first.get();
    Fields repeated = Fields.parse(again(bought).body());
    Expect.that(
        bought.boxSet().equals(repeated.object().get("boxSet")),
        "The BoxSet in the repeated answer is another.");
    byte[] stored = stored(bought);
    Expect.that(
        Arrays.equals(stored, stored(bought)), "The BoxSet read twice differs in its bytes.");
    Expect.that(
        bought.boxSet().equals(Fields.parse(stored).object()),
        "The BoxSet by itself is not the one in the answer.");
    return stored.length + " bytes each time";
  }

  private byte[] stored(Bought bought) throws NoAnswer {
    return Expect.status(wire.get(Paths.in(Paths.BOX_SETS, bought.boxSetId())), 200).body();
  }

  private String otherBody() throws NoAnswer {
    Answer answer = orders.send(first.get().key(), orders.body(2));
    Expect.refusal(answer, 422, "idempotency-key-reused");
    return "422 idempotency-key-reused";
  }

  private String keyRequired() throws NoAnswer {
    Answer answer = wire.post(Paths.PURCHASES, orders.body(1));
    Expect.refusal(answer, 400, "idempotency-key-missing");
    return "400 idempotency-key-missing";
  }

  private String declineReplayed() throws NoAnswer, MalformedJson {
    Decline.Declined declined = decline.get();
    Answer again = orders.send(declined.key(), declined.order());
    Expect.refusal(again, 402, Expect.code(declined.answer()));
    for (String said : List.of("title", "detail", "next")) {
      Expect.equal(Expect.text(declined.answer(), said), Expect.text(again, said), "The " + said);
    }
    return "402 " + Expect.code(again) + " both times";
  }
}
