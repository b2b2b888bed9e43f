package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.storefront.boxset.BoxSets;

/** Every proof in distribution's history lies in an eBox of some purchase. */
@ApplicationScoped
class ProofWalk implements Walk {

  @Inject private ProofHistory proofs;
  @Inject private BoxSets boxSets;

  @Override
  public Optional<Page> after(Optional<UUID> last) {
    List<UUID> page = proofs.page(last.orElse(null), PAGE).stream().map(ProofFacts::id).toList();
    if (page.isEmpty()) {
      return Optional.empty();
    }
    Set<UUID> boxed = boxSets.boxed(page);
    List<Finding> findings =
        page.stream()
            .filter(proof -> !boxed.contains(proof))
            .map(
                proof ->
                    new Finding(
                        "proof-without-purchase",
                        proof,
                        "Distribution issued a proof that no purchase holds.",
                        "Revoke the proof."))
            .toList();
    return Optional.of(
        new Page(
            "proofs",
            page.get(page.size() - 1),
            Counts.zero().with("proofs", page.size()).with("discrepancies", findings.size()),
            findings));
  }
}
