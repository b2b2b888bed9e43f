package org.quittance.storefront.aftersale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.shared.Reason;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.Replacement;
import org.quittance.storefront.boxset.ReplacementFacts;
import org.quittance.storefront.boxset.Replacements;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.purchase.PurchaseFacts;

/**
 * Shows where a proof stands to the one who bought it, and to operators. Joins the caller's
 * transaction or begins one; reads only.
 */
@Stateless
public class ShowProof {

  @Inject private Sold sold;
  @Inject private BoxSets boxSets;
  @Inject private ProofHistory proofs;
  @Inject private LicenseHistory licenses;
  @Inject private Replacements replacements;
  @Inject private WhyNot whyNot;

  /**
   * @throws ProofNotFound if the caller may see no such proof
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public ProofStanding get(UUID proofId, Caller caller) {
    PurchaseFacts purchase =
        sold.with(proofId, caller).orElseThrow(() -> new ProofNotFound(proofId));
    List<UUID> one = List.of(proofId);
    // A proof that lies in an eBox and is not in the history is a discrepancy, not a secret.
    ProofFacts proof =
        Optional.ofNullable(proofs.findAll(one).get(proofId))
            .orElseThrow(() -> new IllegalStateException("Proof " + proofId + " has no history."));
    return new ProofStanding(
        purchase,
        boxSets.eBoxOf(proofId).orElseThrow(),
        proof,
        Optional.ofNullable(licenses.licensesOf(one).get(proofId)),
        replacements.find(proofId).map(Replacement::facts).map(ReplacementFacts::oldProofId),
        replacements.findOf(proofId).map(ReplacementFacts::newProofId),
        whyNot.exchanged(purchase, proof).map(Reason::of).stream().toList(),
        proofs.events(proofId));
  }
}
