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
import org.quittance.shared.Money;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.boxset.EBoxStanding;
import org.quittance.storefront.boxset.ReadEBoxes;
import org.quittance.storefront.member.NameMember;
import org.quittance.storefront.partner.ReadPartners;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseNotFound;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.web.bound.InTime;

/** One purchase with its story in two lanes and its eBoxes. */
@Named
@RequestScoped
public class PurchasePage {

  @Inject private InTime inTime;
  @Inject private ReadPurchase readPurchase;
  @Inject private ReadTimeline readTimeline;
  @Inject private ReadEBoxes readEBoxes;
  @Inject private NameMember nameMember;
  @Inject private ReadPartners readPartners;
  @Inject private ServerClock clock;

  @Inject
  @ManagedProperty("#{param.id}")
  private String id;

  private PurchaseFacts facts;
  private String buyer;
  private EBoxes boxes;
  private Timeline timeline;

  /** A line of the receipt, its amount written out. */
  public record Line(String name, String sku, int quantity, String amount) {}

  /** Reads the purchase that the address names. */
  public void load() throws IOException {
    try {
      UUID purchaseId = Ids.parse("The purchase ID", id);
      facts = inTime.call(() -> readPurchase.getForOperator(purchaseId));
    } catch (InvalidRequest | PurchaseNotFound unknown) {
      NotFound.send("There is no purchase with this ID. Look for it in the list of purchases.");
      return;
    }
    buyer = inTime.call(() -> nameOf(facts.buyerId())).orElse("");
    List<EBoxStanding> eBoxes = inTime.call(() -> readEBoxes.of(facts.id()));
    boxes = EBoxes.of(eBoxes, facts.amount().currency());
    timeline = inTime.call(() -> readTimeline.of(facts));
  }

  private Optional<String> nameOf(UUID buyerId) {
    return nameMember.find(buyerId).or(() -> readPartners.clientIdOf(buyerId));
  }

  /** The name the buyer signs in with; empty where nobody has it any more. */
  public String getBuyer() {
    return buyer;
  }

  /** What is known of the purchase. */
  public PurchaseFacts getFacts() {
    return facts;
  }

  /** What it costs in all. */
  public String getAmount() {
    return Price.of(facts.amount());
  }

  /** Its state. */
  public Standing getStanding() {
    return Standing.of(facts.state());
  }

  /** When it was bought. */
  public Moment getMoment() {
    return new Moment(facts.createdAt(), clock.now());
  }

  /** How it is paid, in words. */
  public String getMethod() {
    return facts.method().equals("credit") ? "store credit" : facts.method();
  }

  /** What was bought. */
  public List<Line> getLines() {
    return facts.lines().stream()
        .map(
            line ->
                new Line(
                    line.name(),
                    line.sku(),
                    line.quantity(),
                    Price.of(new Money(line.amountMinor(), facts.amount().currency()))))
        .toList();
  }

  /** What happened. */
  public Timeline getTimeline() {
    return timeline;
  }

  /** The eBoxes that are shown. */
  public List<EBoxCard> getBoxes() {
    return boxes.shown();
  }

  /** How many more eBoxes there are. */
  public int getBoxesLeftOut() {
    return boxes.leftOut();
  }
}
