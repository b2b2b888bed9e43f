package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.proof.ProofStateText;
import org.quittance.storefront.aftersale.ProofStanding;

/** Where a proof of purchase stands; never the proof itself. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "proofStatus")
@XmlType(
    name = "ProofStatus",
    propOrder = {
      "proofId",
      "purchaseId",
      "boxSetId",
      "eBoxId",
      "product",
      "state",
      "exchangeable",
      "reasons",
      "issuedAt",
      "expiresAt",
      "licenseId",
      "replaces",
      "replacedBy",
      "history"
    })
public class ProofStatusForm extends Form {

  private String proofId;
  private String purchaseId;
  private String boxSetId;
  private String eBoxId;
  private GoodsForm product;
  private String state;
  private Boolean exchangeable;

  @XmlElementWrapper(name = "reasons")
  @XmlElement(name = "reason")
  private List<WhyNotForm> reasons;

  private String issuedAt;
  private String expiresAt;
  private String licenseId;
  private String replaces;
  private String replacedBy;

  @XmlElementWrapper(name = "history")
  @XmlElement(name = "change")
  private List<StateChangeForm> history;

  /** For JAXB. */
  protected ProofStatusForm() {}

  public static ProofStatusForm of(ProofStanding standing) {
    var form = new ProofStatusForm();
    form.proofId = standing.proof().id().toString();
    form.purchaseId = standing.purchase().id().toString();
    form.boxSetId = standing.purchase().boxSetId().toString();
    form.eBoxId = standing.eBox().id().toString();
    form.product = new GoodsForm(standing.eBox().sku(), standing.eBox().name());
    form.state = new ProofStateText().convertToDatabaseColumn(standing.proof().state());
    form.exchangeable = standing.reasons().isEmpty();
    form.reasons = standing.reasons().stream().map(WhyNotForm::of).toList();
    form.issuedAt = standing.proof().issuedAt().toString();
    form.expiresAt = standing.proof().expiresAt().toString();
    form.licenseId = standing.licenseId().map(UUID::toString).orElse(null);
    form.replaces = standing.replaces().map(UUID::toString).orElse(null);
    form.replacedBy = standing.replacedBy().map(UUID::toString).orElse(null);
    form.history = standing.history().stream().map(StateChangeForm::of).toList();
    return form;
  }
}
