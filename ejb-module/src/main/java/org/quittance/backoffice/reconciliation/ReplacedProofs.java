package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.distribution.proof.ProofState;
import org.quittance.storefront.boxset.Replacements;

/** Of all proofs that ever lay in an eBox the last alone may be worth anything. */
@ApplicationScoped
class ReplacedProofs {

  @Inject private Replacements replacements;
  @Inject private ProofHistory proofs;
  @Inject private LicenseHistory licenses;

  /** Looks at as many at a time as may be looked up. */
  List<Finding> compare(UUID purchaseId) {
    List<UUID> replaced = replacements.replacedIn(purchaseId);
    var findings = new ArrayList<Finding>();
    for (int from = 0; from < replaced.size(); from += ProofHistory.MAX_IDS) {
      int to = Math.min(replaced.size(), from + ProofHistory.MAX_IDS);
      findings.addAll(compare(purchaseId, replaced.subList(from, to)));
    }
    return findings;
  }

  private List<Finding> compare(UUID purchaseId, List<UUID> replaced) {
    Map<UUID, ProofFacts> known = proofs.findAll(replaced);
    Map<UUID, LicenseStatus> given = licenses.statusesOf(replaced);
    return known.values().stream()
        .flatMap(
            proof ->
                compare(purchaseId, proof, Optional.ofNullable(given.get(proof.id()))).stream())
        .toList();
  }

  private static Optional<Finding> compare(
      UUID purchaseId, ProofFacts proof, Optional<LicenseStatus> license) {
    if (proof.state() == ProofState.REVOKED && license.stream().allMatch(LicenseStatus::isEnded)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "replaced-proof-alive",
            proof.id(),
            "Another proof took its place in purchase "
                + purchaseId
                + ", and it is "
                + word(proof.state())
                + license.map(status -> ", its license " + word(status)).orElse("")
                + ".",
            "Revoke the proof, and its license if it has one."));
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
