package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.quittance.storefront.aftersale.Reissue;

/** A proof that was issued again; only its owner sees the proof itself. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "reissue")
@XmlType(
    name = "Reissue",
    propOrder = {"proofId", "replaces", "purchaseId", "boxSetId", "eBoxId", "product", "proof"})
public class ReissueForm extends Form {

  private String proofId;
  private String replaces;
  private String purchaseId;
  private String boxSetId;
  private String eBoxId;
  private GoodsForm product;
  private String proof;

  /** For JAXB. */
  protected ReissueForm() {}

  public static ReissueForm of(Reissue reissue) {
    var form = new ReissueForm();
    form.proofId = reissue.replacement().newProofId().toString();
    form.replaces = reissue.replacement().oldProofId().toString();
    form.purchaseId = reissue.replacement().purchaseId().toString();
    form.boxSetId = reissue.boxSetId().toString();
    form.eBoxId = reissue.eBox().id().toString();
    form.product = new GoodsForm(reissue.eBox().sku(), reissue.eBox().name());
    form.proof = reissue.document().map(EBoxForm::of).map(EBoxForm::proof).orElse(null);
    return form;
  }

  /** Without the proof, which its owner may read again. */
  @Override
  public Optional<Form> minimal() {
    proof = null;
    return Optional.of(this);
  }
}
