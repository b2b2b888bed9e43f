package org.quittance.web.api.xml;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** A product's name, for display. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Product",
    propOrder = {"sku", "name"})
public class ProductXml {

  private String sku;
  private String name;

  /** For JAXB. */
  protected ProductXml() {}

  ProductXml(String sku, String name) {
    this.sku = sku;
    this.name = name;
  }
}
