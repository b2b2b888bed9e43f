package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.Issuer;
import org.quittance.distribution.TimeSpan;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Sha256;

/**
 * Makes proofs of purchase, one for each license sold. Joins the sale's transaction: a crash leaves
 * the sale with all its proofs, or neither.
 */
@Stateless
public class IssueProofs {

  @Inject private Proofs proofs;
  @Inject private DocumentSigner signer;
  @Inject private Issuer issuer;
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
    var rows = new ArrayList<Proof>();
    var issued = new ArrayList<IssuedProof>();
    for (String sku : skus) {
      issued.add(issueOne(sku, first, rows));
    }
    proofs.add(rows, cause);
    return issued;
  }

  private IssuedProof issueOne(String sku, ProofState first, List<Proof> rows) {
    UUID id = Ids.next();
    Instant now = clock.now();
    Instant expiresAt = validity.after(now);
    String compact =
        signer.sign(
            ProofDocument.TYP, ProofDocument.claims(issuer.name(), id, sku, now, expiresAt));
    rows.add(new Proof(id, sku, first, Sha256.nameOf(compact), now, expiresAt));
    return new IssuedProof(id, sku, compact);
  }
}
