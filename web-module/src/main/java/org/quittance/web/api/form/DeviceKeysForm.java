package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** The keys of a device, and the document that binds them together. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DeviceKeys",
    propOrder = {"signing", "receiving", "binding"})
public class DeviceKeysForm extends Form {

  private JwkForm signing;
  private JwkForm receiving;
  private String binding;

  /** For JAXB. */
  protected DeviceKeysForm() {}
}
