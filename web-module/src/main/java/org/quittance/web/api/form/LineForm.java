package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.storefront.purchase.PurchaseFacts;

/** One line of a purchase. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Line",
    propOrder = {"sku", "name", "quantity", "amountMinor"})
public class LineForm extends Form {

  private String sku;
  private String name;
  private Integer quantity;
  private Long amountMinor;

  /** For JAXB. */
  protected LineForm() {}

  static LineForm of(PurchaseFacts.Line line) {
    var form = new LineForm();
    form.sku = line.sku();
    form.name = line.name();
    form.quantity = line.quantity();
    form.amountMinor = line.amountMinor();
    return form;
  }
}
