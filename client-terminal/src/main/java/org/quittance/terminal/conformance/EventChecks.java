package org.quittance.terminal.conformance;

import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** What happened is told, in order. */
final class EventChecks implements Checks {
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 50;

  private final Feed feed;
  private final FirstPurchase first;
  private final Await await;

  EventChecks(Feed feed, FirstPurchase first, Await await) {
    this.feed = feed;
    this.first = first;
    this.await = await;
  }

  @Override
  public Group group() {
    return Group.EVENTS;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("purchase-is-told", "the feed after a purchase", this::told),
        promise("positions-grow", "the feed in pages of 2, twice", this::grow));
  }

  private String told() throws NoAnswer, MalformedJson {
    feed.after(0, 1);
    String id = first.get().id();
    Fields event = await.until(() -> find(id), "no event names the purchase.");
    return event.text("type") + " at position " + event.number("position");
  }

  private Optional<Fields> find(String purchaseId) throws NoAnswer, MalformedJson {
    long position = first.feedEnd();
    for (int page = 0; page < MOST_PAGES; page++) {
      List<Fields> events = feed.after(position, PAGE);
      for (Fields event : events) {
        position = event.number("position");
        if (event.object("data").optionalText("purchaseId").equals(Optional.of(purchaseId))) {
          return Optional.of(event);
        }
      }
      if (events.isEmpty()) {
        break;
      }
    }
    return Optional.empty();
  }

  private String grow() throws NoAnswer, MalformedJson {
    feed.after(0, 1);
    long position = first.feedEnd();
    int seen = 0;
    while (seen < PAGE) {
      List<Fields> events = feed.after(position, 2);
      List<Fields> again = feed.after(position, 2);
      if (events.isEmpty()) {
        break;
      }
      Expect.equal(
          events.get(0).text("id"), again.get(0).text("id"), "The first event after " + position);
      for (Fields event : events) {
        Expect.that(
            event.number("position") > position,
            "After position " + position + " comes none greater.");
        position = event.number("position");
        seen++;
      }
    }
    Expect.that(seen > 0, "No event was told.");
    return seen + " events";
  }
}
