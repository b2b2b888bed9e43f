package org.quittance.terminal.conformance;

import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** What a client that died finds again. */
final class RecoveryChecks implements Checks {
  private static final int PAGE = 200;

  private final Wire wire;
  private final Orders orders;
  private final CutOff cutOff;
  private final Await await;

  RecoveryChecks(Wire wire, Orders orders, CutOff cutOff, Await await) {
    this.wire = wire;
    this.orders = orders;
    this.cutOff = cutOff;
    this.await = await;
  }

  @Override
  public Group group() {
    return Group.RECOVERY;
  }

  @Override
  public List<Promise> promises() {
    return List.of(promise("found-by-key", "an order cut off and not repeated", this::foundByKey));
  }

  private String foundByKey() throws NoAnswer, MalformedJson {
    String key = Orders.newKey();
    cutOff.withinAnswer(key, orders.body(1));
    Fields found = await.until(() -> find(key), "no captured purchase is listed under its key.");
    orders.remember(found.text("purchaseId"), found.number("amountMinor"));
    Answer read = wire.get(Paths.in(Paths.PURCHASES, found.text("purchaseId")));
    Fields payment = Fields.parse(Expect.status(read, 200).body()).object("payment");
    Expect.equal(
        orders.plan().priceMinor(), payment.number("capturedMinor"), "What was captured for it");
    Expect.status(wire.get(Paths.in(Paths.BOX_SETS, found.text("boxSetId"))), 200);
    return found.text("purchaseId") + " with its BoxSet";
  }

  private Optional<Fields> find(String key) throws NoAnswer, MalformedJson {
    Answer answer =
        wire.get(Paths.PURCHASES + "?limit=" + PAGE + "&idempotencyKey=" + Paths.encoded(key));
    Fields page = Fields.parse(Expect.status(answer, 200).body());
    return page.list("items").stream()
        .filter(item -> item.optionalText("idempotencyKey").equals(Optional.of(key)))
        .filter(item -> item.optionalText("state").equals(Optional.of("captured")))
        .findFirst();
  }
}
