package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.distribution.StateChange;

/** One row of a history. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "StateChange",
    propOrder = {"at", "from", "to", "reason"})
public class StateChangeForm extends Form {

  private String at;
  private String from;
  private String to;
  private String reason;

  /** For JAXB. */
  protected StateChangeForm() {}

  static StateChangeForm of(StateChange change) {
    var form = new StateChangeForm();
    form.at = change.at().toString();
    form.from = change.from();
    form.to = change.to();
    form.reason = change.reason();
    return form;
  }
}
