package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** One line of an order. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "OrderLine",
    propOrder = {"sku", "quantity"})
public class OrderLineForm extends Form {

  private String sku;
  private Integer quantity;

  /** For JAXB. */
  protected OrderLineForm() {}
}
