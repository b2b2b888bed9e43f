package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.quittance.distribution.license.LicenseStatusText;
import org.quittance.storefront.aftersale.LicenseStanding;

/** Where a license stands; its document is its device's alone. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "licenseStatus")
@XmlType(
    name = "LicenseStatus",
    propOrder = {
      "licenseId",
      "proofId",
      "purchaseId",
      "product",
      "version",
      "status",
      "usable",
      "reasons",
      "createdAt",
      "history"
    })
public class LicenseStatusForm extends Form {

  private String licenseId;
  private String proofId;
  private String purchaseId;
  private String product;
  private Integer version;
  private String status;
  private Boolean usable;

  @XmlElementWrapper(name = "reasons")
  @XmlElement(name = "reason")
  private List<WhyNotForm> reasons;

  private String createdAt;

  @XmlElementWrapper(name = "history")
  @XmlElement(name = "change")
  private List<StateChangeForm> history;

  /** For JAXB. */
  protected LicenseStatusForm() {}

  public static LicenseStatusForm of(LicenseStanding standing) {
    var form = new LicenseStatusForm();
    form.licenseId = standing.license().id().toString();
    form.proofId = standing.license().proofId().toString();
    form.purchaseId = standing.purchaseId().toString();
    form.product = standing.license().sku();
    form.version = standing.license().version();
    form.status = new LicenseStatusText().convertToDatabaseColumn(standing.license().status());
    form.usable = standing.reasons().isEmpty();
    form.reasons = standing.reasons().stream().map(WhyNotForm::of).toList();
    form.createdAt = standing.license().createdAt().toString();
    form.history = standing.history().stream().map(StateChangeForm::of).toList();
    return form;
  }
}
