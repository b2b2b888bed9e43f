package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** A product to be offered. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "newProduct")
@XmlType(
    name = "NewProduct",
    propOrder = {"sku", "name", "description", "prices", "parts", "contents"})
public class NewProductForm extends Form {

  private String sku;
  private String name;
  private String description;

  @XmlElementWrapper(name = "prices")
  @XmlElement(name = "price")
  private List<MoneyForm> prices;

  @XmlElementWrapper(name = "parts")
  @XmlElement(name = "part")
  private List<OrderLineForm> parts;

  @XmlElementWrapper(name = "contents")
  @XmlElement(name = "content")
  private List<VersionForm> contents;

  /** For JAXB. */
  protected NewProductForm() {}
}
