package org.quittance.terminal.conformance;

import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.device.Devices;
import org.quittance.terminal.json.MalformedJson;

/** Money goes back by what was paid, and what it paid for goes with it. */
final class RefundChecks implements Checks {
  private final Orders orders;
  private final Purse purse;
  private final PayBack payBack;
  private final Exchange exchange;
  private String refunded;

  RefundChecks(Orders orders, Purse purse, PayBack payBack, Exchange exchange) {
    this.orders = orders;
    this.purse = purse;
    this.payBack = payBack;
    this.exchange = exchange;
  }

  @Override
  public Group group() {
    return Group.MONEY;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("refunded-exactly", "the credit around a whole refund, sent twice", this::refund),
        promise("refunded-proof-refused", "its proof, shown by a device", this::proof));
  }

  private String refund() throws NoAnswer, MalformedJson {
    Bought bought = orders.buy();
    String key = Orders.newKey();
    Purse.Look before = purse.look();
    Answer answer = payBack.ask(key, bought.id(), bought.amountMinor());
    if (answer.status() == 403) {
      throw new NotTried("This client may not refund.");
    }
    Expect.status(answer, 201);
    Answer again = payBack.ask(key, bought.id(), bought.amountMinor());
    Expect.equal(Expect.text(answer, "refundId"), Expect.text(again, "refundId"), "The refund ID");
    long moved = Purse.moved(before, purse.look(), orders.plan().currency(), bought.id());
    Expect.equal(bought.amountMinor(), moved, "What was posted for it");
    refunded = bought.eBox().text("proof");
    return "+" + moved + " " + orders.plan().currency() + " (minor units), once";
  }

  private String proof() throws NoAnswer, MalformedJson {
    if (refunded == null) {
      throw new NotTried("Nothing was refunded before.");
    }
    Expect.refusal(exchange.ask(Devices.passing(), refunded), 410, "proof-revoked");
    return "410 proof-revoked";
  }
}
