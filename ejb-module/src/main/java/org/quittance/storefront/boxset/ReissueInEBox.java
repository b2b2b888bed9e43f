package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.proof.IssueInstead;
import org.quittance.distribution.proof.IssuedProof;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.distribution.proof.RevokeProofs;
import org.quittance.shared.ServerClock;
import org.quittance.vault.Vault;

/**
 * Issues a proof again: the old one is revoked and a new one lies in its eBox.
 *
 * <p>Transaction: joins the caller's; both stand or fall together, so that never two proofs of one
 * eBox are alive, and a crash leaves the old one as it was or the new one whole.
 */
@Stateless
public class ReissueInEBox {

  private static final Cause REPLACED =
      new Cause("storefront", "Another proof was issued in its place.");
  private static final Cause IN_ITS_PLACE =
      new Cause("storefront", "Issued in the place of another proof.");

  @Inject private BoxSets boxSets;
  @Inject private Replacements replacements;
  @Inject private RevokeProofs revokeProofs;
  @Inject private ProofHistory proofs;
  @Inject private IssueInstead issueInstead;
  @Inject private TellProofs tellProofs;
  @Inject private Vault vault;
  @Inject private ServerClock clock;

  /**
   * The caller holds the purchase's lock and the proof's, and has seen that it may be replaced.
   *
   * @throws org.quittance.shared.Refusal if the old proof's time is over
   * @throws IllegalStateException if it was not alive
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ReplacementFacts reissue(ReissueOrder order) {
    ProofFacts old = proofs.findAll(List.of(order.proofId())).get(order.proofId());
    if (revokeProofs.revoke(List.of(order.proofId()), REPLACED).isEmpty()) {
      throw new IllegalStateException("Proof " + order.proofId() + " was not alive.");
    }
    EBoxFacts eBox = boxSets.eBoxOf(order.proofId()).orElseThrow();
    IssuedProof proof = issueInstead.issue(old, IN_ITS_PLACE);
    byte[] document =
        BoxSetDocument.eBox(
                eBox.id(),
                new EBoxContent(
                    proof.id(), proof.compact(), eBox.sku(), eBox.name(), 0, eBox.shareMinor()))
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    var replacement =
        new Replacement(order, proof.id(), eBox, replacements.count(eBox.id()) + 1)
            .holding(
                vault.seal(document, context(proof.id())),
                PackBoxSet.sha256(document),
                clock.now());
    replacements.add(replacement);
    tellProofs.reissued(order.purchaseId(), order.proofId(), proof.id());
    return replacement.facts();
  }

  /** Sealed bytes open only as the eBox document of that proof. */
  static String context(UUID proofId) {
    return "replacement/" + proofId;
  }
}
