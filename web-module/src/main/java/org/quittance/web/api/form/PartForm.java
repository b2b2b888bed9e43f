package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.storefront.catalogue.Offer;

/** A part of a package. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Part",
    propOrder = {"sku", "name", "quantity"})
public class PartForm extends Form {

  private String sku;
  private String name;
  private Integer quantity;

  /** For JAXB. */
  protected PartForm() {}

  static PartForm of(Offer.Part part) {
    var form = new PartForm();
    form.sku = part.sku();
    form.name = part.name();
    form.quantity = part.quantity();
    return form;
  }
}
