package org.quittance.terminal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** A list read page by page is the list. */
final class PagingChecks implements Checks {
  private static final int ENOUGH = 30;
  private static final int SMALL = 2;

  private final Wire wire;
  private final Orders orders;

  PagingChecks(Wire wire, Orders orders) {
    this.wire = wire;
    this.orders = orders;
  }

  @Override
  public Group group() {
    return Group.PAGING;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("limit-held", "purchases with limit=1; 0 and 1000 refused", this::limit),
        promise("nothing-lost-or-doubled", "pages of 2 beside one of 200", this::walk),
        promise("cursor-holds-its-place", "a purchase made between two pages", this::place),
        promise("made-up-cursor-refused", "a cursor nobody gave out", this::madeUp));
  }

  /** One page: the purchase IDs on it, and the cursor of the next. */
  private record Page(List<String> ids, Optional<String> next) {}

  private Page page(int limit, Optional<String> cursor) throws NoAnswer, MalformedJson {
    String after = cursor.map(text -> "&after=" + Paths.encoded(text)).orElse("");
    Answer answer = wire.get(Paths.PURCHASES + "?limit=" + limit + after);
    Fields fields = Fields.parse(Expect.status(answer, 200).body());
    List<String> ids = new ArrayList<>();
    for (Fields item : fields.list("items")) {
      ids.add(item.text("purchaseId"));
    }
    return new Page(ids, fields.optionalText("next"));
  }

  private String limit() throws NoAnswer, MalformedJson {
    Page one = page(1, Optional.empty());
    Expect.equal(1, one.ids.size(), "The number of items");
    Expect.that(one.next.isPresent(), "There is no cursor, though there is more.");
    for (String senseless : List.of("0", "1000", "many")) {
      Expect.status(wire.get(Paths.PURCHASES + "?limit=" + senseless), 400);
    }
    return "1 item and a cursor; 400 beyond 1 to 200";
  }

  private String walk() throws NoAnswer, MalformedJson {
    List<String> whole = page(200, Optional.empty()).ids;
    int count = Math.min(ENOUGH, whole.size());
    List<String> seen = new ArrayList<>();
    Page page = page(SMALL, Optional.empty());
    seen.addAll(page.ids);
    while (page.next.isPresent() && !page.ids.isEmpty() && seen.size() < count) {
      page = page(SMALL, page.next);
      seen.addAll(page.ids);
    }
    same(whole.subList(0, count), seen);
    return count + " purchases, each once";
  }

  /** Others may buy under the same client meanwhile: what is newer stands before. */
  private static void same(List<String> whole, List<String> seen) {
    List<String> known = seen.stream().filter(whole::contains).toList();
    Expect.that(known.stream().distinct().count() == known.size(), "An item stands on two pages.");
    Expect.that(
        known.equals(whole.subList(0, Math.min(known.size(), whole.size())))
            && (known.size() == whole.size() || seen.size() >= whole.size()),
        "Of " + whole.size() + " items, pages show " + known.size() + ", or another order.");
  }

  private String place() throws NoAnswer, MalformedJson {
    Page before = page(SMALL, Optional.empty());
    if (before.next.isEmpty()) {
      throw new NotTried("There is one page of purchases only.");
    }
    Page second = page(SMALL, before.next);
    orders.buy();
    Page again = page(SMALL, before.next);
    Expect.equal(second.ids, again.ids, "The second page after a purchase");
    Expect.that(before.ids.stream().noneMatch(again.ids::contains), "An item stands on two pages.");
    return "the second page stays what it was";
  }

  private String madeUp() throws NoAnswer {
    Answer answer = wire.get(Paths.PURCHASES + "?after=bm9ib2R5LWdhdmUtdGhpcy1vdXQ");
    Expect.status(answer, 400);
    return "400 " + Expect.code(answer);
  }
}
