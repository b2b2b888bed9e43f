package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.shared.Reason;

/** Why something is not possible now. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "WhyNot",
    propOrder = {"code", "what", "why", "next"})
public class WhyNotForm extends Form {

  private String code;
  private String what;
  private String why;
  private String next;

  /** For JAXB. */
  protected WhyNotForm() {}

  static WhyNotForm of(Reason reason) {
    var form = new WhyNotForm();
    form.code = reason.code();
    form.what = reason.what();
    form.why = reason.why();
    form.next = reason.next();
    return form;
  }
}
