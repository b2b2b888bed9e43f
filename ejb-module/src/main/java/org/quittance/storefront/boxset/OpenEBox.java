package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.device.Possession;
import org.quittance.distribution.device.VerifyPossession;
import org.quittance.distribution.license.GenerateLicense;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofState;
import org.quittance.distribution.proof.ReadProof;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.settlement.payment.ConfirmPayment;

/**
 * Opens an eBox: exchanges its proof for a license bound to a device (ARCHITECTURE.md, the
 * exchange).
 *
 * <p>Transaction: one, with two branches; the adapter confirms that the payment stands (a read-only
 * vote), distribution generates the license and marks the proof redeemed. A crash leaves the proof
 * as it was, or redeemed with its license, which the same device gets again. Everything that was
 * sent is verified before the first row is written.
 */
@Stateless
public class OpenEBox {

  @Inject private ReadProof readProof;
  @Inject private VerifyPossession verifyPossession;
  @Inject private BoxSets boxSets;
  @Inject private ConfirmPayment confirmPayment;
  @Inject private GenerateLicense generateLicense;
  @Inject private ReadDisputes disputes;
  @Inject private TellProofs tellProofs;

  /**
   * @param proof the compact JWS
   * @param device the device's keys
   * @param possession the device's proof of owning them, a compact JWS
   * @param method HTTP method the server was called with
   * @param url absolute URL the server was called with
   * @throws org.quittance.shared.Refusal the named refusal; nothing was written
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public IssuedLicense open(
      String proof, DeviceKeys device, String possession, String method, String url) {
    ProofFacts facts = readProof.read(proof);
    Possession shown = verifyPossession.verify(possession, device, facts.digest(), method, url);
    UUID purchaseId =
        boxSets
            .purchaseOfProof(facts.id())
            .orElseThrow(
                () -> new IllegalStateException("Proof " + facts.id() + " lies in no eBox."));
    if (!confirmPayment.isCaptured(purchaseId)) {
      requireSuspended(facts, purchaseId);
    }
    IssuedLicense license = generateLicense.generate(facts, device, shown);
    // Asked last, while the proof's row is ours: a dispute recorded meanwhile was waited for there.
    if (!license.again() && disputes.isOpen(purchaseId)) {
      throw new PaymentDisputed(facts.id());
    }
    if (!license.again()) {
      tellProofs.redeemed(purchaseId, facts.id(), license.licenseId());
    }
    return license;
  }

  /**
   * While a dispute is open the payment does not stand, and a license that was given before is
   * suspended: its device may have that version, which carries no keys. All others get nothing.
   */
  private void requireSuspended(ProofFacts proof, UUID purchaseId) {
    if (!disputes.isOpen(purchaseId)) {
      // The proof would be revoked if its payment were not to come any more.
      throw new PaymentNotSettled();
    }
    if (proof.state() != ProofState.REDEEMED) {
      throw new PaymentDisputed(proof.id());
    }
  }
}
