package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.quittance.distribution.Cause;
import org.quittance.distribution.TimeSpan;
import org.quittance.shared.ServerClock;

/**
 * Makes proofs of purchase, one for each license sold. Joins the sale's transaction: a crash leaves
 * the sale with all its proofs, or neither.
 */
@Stateless
public class IssueProofs {

  @Inject private Proofs proofs;
  @Inject private MakeProof makeProof;
  @Inject private ServerClock clock;
  private final TimeSpan validity = TimeSpan.configured("quittance.proof.validity", "P10Y");

  /**
   * @param skus single products, one proof each, in order; as {@code Products.licensesOf} gives
   * @param first {@code ISSUED} if the payment stands, {@code PENDING} while it is being settled
   * @param cause why they are issued; kept, so nothing of the buyer
   * @return the proofs in the order asked for
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<IssuedProof> issue(List<String> skus, ProofState first, Cause cause) {
    if (first != ProofState.PENDING && first != ProofState.ISSUED) {
      throw new IllegalArgumentException("A proof does not begin " + first);
    }
    Instant now = clock.now();
    Instant expiresAt = validity.after(now);
    List<MakeProof.Made> made =
        skus.stream().map(sku -> makeProof.make(sku, first, now, expiresAt)).toList();
    proofs.add(made.stream().map(MakeProof.Made::row).toList(), cause);
    return made.stream().map(MakeProof.Made::issued).toList();
  }
}
