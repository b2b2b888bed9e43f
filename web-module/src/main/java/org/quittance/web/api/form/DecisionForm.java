package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** How a dispute ended. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "decision")
@XmlType(
    name = "Decision",
    propOrder = {"won"})
public class DecisionForm extends Form {

  private Boolean won;

  /** For JAXB. */
  protected DecisionForm() {}
}
