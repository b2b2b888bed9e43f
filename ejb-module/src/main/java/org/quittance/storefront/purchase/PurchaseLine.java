package org.quittance.storefront.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One line of a purchase; written once with it. */
@Entity
@Table(schema = "storefront", name = "purchase_line")
@IdClass(PurchaseLine.Key.class)
public class PurchaseLine {

  /**
   * Identity of a line.
   *
   * <p>A class, not a record: JPA 3.1 wants a public no-argument constructor.
   */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String purchase;
    private int lineNo;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.lineNo == lineNo && key.purchase.equals(purchase);
    }

    @Override
    public int hashCode() {
      return 31 * purchase.hashCode() + lineNo;
    }
  }

  @Id
  @ManyToOne
  @JoinColumn(name = "purchase_id")
  private Purchase purchase;

  @Id
  @Column(name = "line_no")
  private int lineNo;

  private String sku;
  private String name;
  private int quantity;

  @Column(name = "unit_minor")
  private long unitMinor;

  @Column(name = "amount_minor")
  private long amountMinor;

  /** For JPA. */
  protected PurchaseLine() {}

  PurchaseLine(Purchase purchase, int lineNo, Quote.Line line) {
    this.purchase = purchase;
    this.lineNo = lineNo;
    this.sku = line.sku();
    this.name = line.name();
    this.quantity = line.quantity();
    this.unitMinor = line.unitMinor();
    this.amountMinor = line.amountMinor();
  }

  PurchaseFacts.Line facts() {
    return new PurchaseFacts.Line(sku, name, quantity, amountMinor);
  }
}
