package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** A proof of purchase shown by a device that asks for its license. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "exchange")
@XmlType(
    name = "Exchange",
    propOrder = {"proof", "deviceKeys", "possession"})
public class ExchangeForm extends Form {

  private String proof;
  private DeviceKeysForm deviceKeys;
  private String possession;

  /** For JAXB. */
  protected ExchangeForm() {}
}
