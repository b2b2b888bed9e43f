package org.quittance.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.web.bound.InTime;

/** The list of purchases, newest first, {@value #PAGE} a page; its address holds all it needs. */
@Named
@RequestScoped
public class PurchaseList {

  static final int PAGE = 50;

  @Inject private InTime inTime;
  @Inject private ReadPurchase readPurchase;
  @Inject private ServerClock clock;

  @Inject
  @ManagedProperty("#{param.before}")
  private String before;

  @Inject
  @ManagedProperty("#{param.sought}")
  private String sought;

  private List<PurchaseRow> rows = List.of();
  private UUID next;

  /** Reads the page that the address names. */
  public void load() throws IOException {
    try {
      Optional<UUID> cursor =
          before.isEmpty()
              ? Optional.empty()
              : Optional.of(Ids.parse("The place in the list", before));
      List<PurchaseFacts> found = inTime.call(() -> readPurchase.newestOfAll(cursor, PAGE + 1));
      List<PurchaseFacts> shown = found.subList(0, Math.min(PAGE, found.size()));
      next = found.size() > PAGE ? shown.get(PAGE - 1).id() : null;
      rows = shown.stream().map(facts -> PurchaseRow.of(facts, clock.now())).toList();
    } catch (InvalidRequest malformed) {
      NotFound.send(malformed.why());
    }
  }

  /** The purchases of this page. */
  public List<PurchaseRow> getRows() {
    return rows;
  }

  /** Where the next, older page begins; null on the last. */
  public UUID getNext() {
    return next;
  }

  /** Where this page began; empty on the newest. */
  public String getBefore() {
    return before;
  }

  /** What somebody searched for and did not find; empty if nobody did. */
  public String getSought() {
    return sought;
  }

  /** What the table holds, in words. */
  public String getCaption() {
    String count = rows.size() == 1 ? "1 purchase" : rows.size() + " purchases";
    if (!before.isEmpty()) {
      return count + ", older than the page before";
    }
    return next == null ? count + ", newest first" : "The newest " + count;
  }
}
