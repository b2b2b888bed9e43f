package org.quittance.web.api.form;

import jakarta.json.JsonObject;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** A product's name, for display. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Goods",
    propOrder = {"sku", "name"})
public class GoodsForm extends Form {

  private String sku;
  private String name;

  /** For JAXB. */
  protected GoodsForm() {}

  GoodsForm(String sku, String name) {
    this.sku = sku;
    this.name = name;
  }

  GoodsForm(JsonObject named) {
    sku = named.getString("sku");
    name = named.getString("name");
  }
}
