package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** A reason: a stable word for programs and a sentence for people. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Reason",
    propOrder = {"code", "text"})
public class ReasonForm extends Form {

  private String code;
  private String text;

  /** For JAXB. */
  protected ReasonForm() {}

  ReasonForm(String code, String text) {
    this.code = code;
    this.text = text;
  }
}
