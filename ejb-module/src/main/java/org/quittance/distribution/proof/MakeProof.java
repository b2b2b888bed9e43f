package org.quittance.distribution.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.quittance.distribution.Issuer;
import org.quittance.shared.Ids;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Sha256;

/** Makes a proof: the signed text for its holder, and the row for us. */
@ApplicationScoped
class MakeProof {

  @Inject private DocumentSigner signer;
  @Inject private Issuer issuer;

  /** Both sides of a new proof. */
  record Made(IssuedProof issued, Proof row) {}

  public Made make(String sku, ProofState first, Instant now, Instant expiresAt) {
    UUID id = Ids.next();
    String compact =
        signer.sign(
            ProofDocument.TYP, ProofDocument.claims(issuer.name(), id, sku, now, expiresAt));
    return new Made(
        new IssuedProof(id, sku, compact),
        new Proof(id, sku, first, Sha256.nameOf(compact), now, expiresAt));
  }
}
