package org.quittance.terminal.conformance;

import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.MalformedJson;

/** An order beyond the client's credit, which is declined and costs nothing. */
final class Decline {
  private final Orders orders;
  private final Purse purse;
  private final Goods goods;
  private Declined declined;

  Decline(Orders orders, Purse purse, Goods goods) {
    this.orders = orders;
    this.purse = purse;
    this.goods = goods;
  }

  /** The order, what was answered, and the credit on either side of it. */
  record Declined(String key, String order, Answer answer, Purse.Look before, Purse.Look after) {}

  /**
   * @throws NotTried if the credit reaches for everything one order can hold
   */
  Declined get() throws NoAnswer, MalformedJson {
    if (declined == null) {
      Purse.Look before = purse.look();
      Optional<String> order = goods.beyond(before.balances());
      if (order.isEmpty()) {
        throw new NotTried("The credit reaches for everything that one order can hold.");
      }
      String key = Orders.newKey();
      Answer answer = Expect.status(orders.send(key, order.get()), 402);
      declined = new Declined(key, order.get(), answer, before, purse.look());
    }
    return declined;
  }
}
