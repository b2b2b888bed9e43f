package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** What is to be different about a product; what is not there stays. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "productChange")
@XmlType(
    name = "ProductChange",
    propOrder = {"name", "description", "prices"})
public class ProductChangeForm extends Form {

  private String name;
  private String description;

  @XmlElementWrapper(name = "prices")
  @XmlElement(name = "price")
  private List<MoneyForm> prices;

  /** For JAXB. */
  protected ProductChangeForm() {}
}
