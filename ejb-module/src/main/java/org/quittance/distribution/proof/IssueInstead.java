package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.quittance.distribution.Cause;
import org.quittance.shared.ServerClock;

/**
 * Makes a proof in the place of another: of the same product, and worth as long as that one was.
 * Joins the caller's transaction, in which the other is revoked: a crash leaves both or neither.
 */
@Stateless
public class IssueInstead {

  @Inject private Proofs proofs;
  @Inject private MakeProof makeProof;
  @Inject private ServerClock clock;

  /**
   * @param old as it was before it was revoked
   * @throws ProofExpired if its time is over
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public IssuedProof issue(ProofFacts old, Cause cause) {
    Instant now = clock.now();
    ProofRefusals.overdue(old, now)
        .ifPresent(
            over -> {
              throw over;
            });
    MakeProof.Made made = makeProof.make(old.sku(), ProofState.ISSUED, now, old.expiresAt());
    proofs.add(List.of(made.row()), cause);
    return made.issued();
  }
}
