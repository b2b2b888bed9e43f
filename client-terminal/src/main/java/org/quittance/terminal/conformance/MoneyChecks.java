package org.quittance.terminal.conformance;

import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Money moves by what was bought, and by nothing else. */
final class MoneyChecks implements Checks {
  private final Wire wire;
  private final Orders orders;
  private final FirstPurchase first;
  private final Decline decline;

  MoneyChecks(Wire wire, Orders orders, FirstPurchase first, Decline decline) {
    this.wire = wire;
    this.orders = orders;
    this.first = first;
    this.decline = decline;
  }

  @Override
  public Group group() {
    return Group.MONEY;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("charged-exactly", "the credit before and after a purchase", this::charged),
        promise("decline-moves-nothing", "the credit around a declined order", this::declined));
  }

  private String charged() throws MalformedJson {
    Bought bought = first.get();
    long moved = Purse.moved(first.before(), first.after(), orders.plan().currency(), bought.id());
    Expect.equal(-bought.amountMinor(), moved, "What was posted for it");
    return moved + " " + orders.plan().currency() + " (minor units)";
  }

  private String declined() throws NoAnswer, MalformedJson {
    Decline.Declined tried = decline.get();
    for (String currency : tried.before().balances().keySet()) {
      Purse.moved(tried.before(), tried.after(), currency, "");
      for (Fields entry : tried.after().since(tried.before(), currency).values()) {
        Expect.that(isOfAnother(entry, tried.key()), "An entry was posted for it.");
      }
    }
    return "nothing moved";
  }

  /** Others may buy under the same client meanwhile. */
  private boolean isOfAnother(Fields entry, String key) throws NoAnswer {
    Optional<String> purchase = entry.optionalText("purchaseId");
    if (purchase.isEmpty()) {
      return entry.optionalText("kind").orElse("").equals("top-up");
    }
    Answer read = wire.get(Paths.in(Paths.PURCHASES, purchase.get()));
    return read.status() == 200 && !Expect.text(read, "idempotencyKey").equals(Optional.of(key));
  }
}
