package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.quittance.distribution.Issuer;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.ServerClock;
import org.quittance.vault.DocumentInvalid;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Claims;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.Sha256;

/**
 * Reads a proof of purchase that somebody shows. A signature alone opens nothing: the row must be
 * there, hold this very text's digest, and be in a state that is worth a license. Writes nothing;
 * joins the caller's transaction if there is one.
 */
@Stateless
public class ReadProof {

  @Inject private Proofs proofs;
  @Inject private DocumentSigner signer;
  @Inject private Issuer issuer;
  @Inject private ServerClock clock;

  /**
   * @param compact what was shown, whatever it is
   * @return the facts of a proof that is issued, or redeemed and so worth its license again
   * @throws ProofInvalid if this is no proof that was ever issued here
   * @throws ProofPending if its payment is not settled
   * @throws ProofExpired if it was not exchanged in time
   * @throws ProofRevoked if it is worth nothing any more
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public ProofFacts read(String compact) {
    ProofFacts facts =
        proofs.find(idOf(compact)).orElseThrow(() -> new ProofInvalid("it was never issued"));
    if (!facts.digest().equals(Sha256.nameOf(compact))) {
      throw new ProofInvalid("it is not the text that was issued");
    }
    boolean inTime = facts.state() == ProofState.ISSUED && clock.now().isBefore(facts.expiresAt());
    if (!inTime && facts.state() != ProofState.REDEEMED) {
      throw ProofRefusals.of(facts);
    }
    return facts;
  }

  private UUID idOf(String compact) {
    try {
      JsonObject json = signer.verify(ProofDocument.TYP, compact);
      Claims claims = new Claims(json);
      claims.require("iss", issuer.name());
      claims.require("aud", ProofDocument.AUDIENCE);
      return Ids.parse("jti", claims.text("jti"));
    } catch (DocumentInvalid | InvalidRequest notOurs) {
      throw new ProofInvalid(notOurs.why());
    } catch (MalformedDocument malformed) {
      throw new ProofInvalid(malformed.getMessage());
    }
  }
}
