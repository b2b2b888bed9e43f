package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** What a buyer asks for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "order")
@XmlType(
    name = "Order",
    propOrder = {"lines", "payment"})
public class OrderForm extends Form {

  @XmlElementWrapper(name = "lines")
  @XmlElement(name = "line")
  private List<OrderLineForm> lines;

  private MeansForm payment;

  /** For JAXB. */
  protected OrderForm() {}
}
