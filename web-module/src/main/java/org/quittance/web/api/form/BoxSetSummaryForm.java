package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.storefront.boxset.BoxSetFacts;

/** A BoxSet as a list has it: without the proofs. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "boxSetSummary")
@XmlType(
    name = "BoxSetSummary",
    propOrder = {"boxSetId", "purchaseId", "issuedAt"})
public class BoxSetSummaryForm extends Form {

  private String boxSetId;
  private String purchaseId;
  private String issuedAt;

  /** For JAXB. */
  protected BoxSetSummaryForm() {}

  public static BoxSetSummaryForm of(BoxSetFacts boxSet) {
    var form = new BoxSetSummaryForm();
    form.boxSetId = boxSet.id().toString();
    form.purchaseId = boxSet.purchaseId().toString();
    form.issuedAt = boxSet.createdAt().toString();
    return form;
  }
}
