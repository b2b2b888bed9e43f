package org.quittance.terminal.conformance;

import java.util.OptionalLong;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Failure;

/** The purchase most promises look at, with the credit before and after it. */
final class FirstPurchase {
  private final Orders orders;
  private final Purse purse;
  private final Feed feed;
  private Bought bought;
  private Purse.Look before;
  private Purse.Look after;
  private OptionalLong feedEnd = OptionalLong.empty();

  FirstPurchase(Orders orders, Purse purse, Feed feed) {
    this.orders = orders;
    this.purse = purse;
    this.feed = feed;
  }

  Bought make() throws NoAnswer, MalformedJson {
    feedEnd = findFeedEnd();
    before = purse.look();
    Bought made = orders.buy();
    after = purse.look();
    bought = made;
    return made;
  }

  private OptionalLong findFeedEnd() throws NoAnswer {
    try {
      return OptionalLong.of(feed.end());
    } catch (NotTried | Broken | Failure | MalformedJson unreadable) {
      return OptionalLong.empty(); // The promises about events say what is wrong with it.
    }
  }

  Bought get() {
    if (bought == null) {
      throw new NotTried("The purchase it looks at was not made.");
    }
    return bought;
  }

  /** A key to send under what must be refused: a server that takes it sells nothing new. */
  String spentKey() {
    return bought == null ? Orders.newKey() : bought.key();
  }

  Purse.Look before() {
    get();
    return before;
  }

  Purse.Look after() {
    get();
    return after;
  }

  /** Where the feed ended before it; 0 if that could not be told. */
  long feedEnd() {
    get();
    return feedEnd.orElse(0);
  }
}
