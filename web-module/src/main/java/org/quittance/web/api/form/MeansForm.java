package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** How an order is paid. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Means",
    propOrder = {"method", "currency", "token", "capture"})
public class MeansForm extends Form {

  private String method;
  private String currency;
  private String token;
  private String capture;

  /** For JAXB. */
  protected MeansForm() {}
}
