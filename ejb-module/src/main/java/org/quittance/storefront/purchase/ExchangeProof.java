package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.device.VerifyPossession;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.proof.ProofPending;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.OpenEBox;
import org.quittance.vault.jose.Sha256;

/**
 * Exchanges a proof for a license. Where the money of its purchase waits for the receipt, showing
 * the proof is the receipt: it is taken first.
 *
 * <p>Transaction: none of its own. A crash between the two leaves a purchase that is paid for and a
 * proof that is worth its license.
 */
@Stateless
public class ExchangeProof {

  @Inject private OpenEBox openEBox;
  @Inject private VerifyPossession verifyPossession;
  @Inject private BoxSets boxSets;
  @Inject private TakeOnReceipt takeOnReceipt;

  /**
   * @param proof the compact JWS
   * @param device the device's keys
   * @param possession the device's proof of owning them, a compact JWS
   * @param method HTTP method the server was called with
   * @param url absolute URL the server was called with
   * @throws org.quittance.shared.Refusal the named refusal; no license was given
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IssuedLicense exchange(
      String proof, DeviceKeys device, String possession, String method, String url) {
    try {
      return openEBox.open(proof, device, possession, method, url);
    } catch (ProofPending pending) {
      // Money is taken only for one who could have the license.
      verifyPossession.verify(possession, device, Sha256.nameOf(proof), method, url);
      if (!isTakenFor(pending.proofId())) {
        throw pending;
      }
      return openEBox.open(proof, device, possession, method, url);
    }
  }

  private boolean isTakenFor(UUID proofId) {
    return boxSets
        .purchaseOfProof(proofId)
        .filter(purchase -> takeOnReceipt.take(purchase, "a proof is exchanged"))
        .isPresent();
  }
}
