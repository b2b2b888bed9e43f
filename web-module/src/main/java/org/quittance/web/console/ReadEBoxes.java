package org.quittance.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.shared.Money;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.purchase.PurchaseFacts;

/** Puts the storefront's eBoxes beside the proofs that distribution knows by the same IDs. */
@ApplicationScoped
class ReadEBoxes {

  private static final int MOST = 120;

  @Inject private BoxSets boxSets;
  @Inject private ProofHistory proofHistory;

  EBoxes of(PurchaseFacts purchase) {
    List<EBoxFacts> all = boxSets.eBoxes(purchase.id());
    List<EBoxFacts> shown = all.subList(0, Math.min(MOST, all.size()));
    List<UUID> proofIds = shown.stream().map(EBoxFacts::proofId).toList();
    Map<UUID, ProofFacts> proofs = proofHistory.findAll(proofIds);
    String currency = purchase.amount().currency();
    return new EBoxes(
        shown.stream().map(box -> card(box, proofs.get(box.proofId()), currency)).toList(),
        all.size() - shown.size(),
        proofs.values().stream().map(ProofFacts::issuedAt).findFirst().orElse(null));
  }

  private static EBoxCard card(EBoxFacts box, ProofFacts proof, String currency) {
    Standing standing =
        proof == null
            ? new Standing(Tone.UNKNOWN, "not in the proof history")
            : Standing.of(proof.state());
    return new EBoxCard(
        box.proofId(), box.name(), Price.of(new Money(box.shareMinor(), currency)), standing, null);
  }
}
