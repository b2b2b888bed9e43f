package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.distribution.Cause;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.device.Devices;
import org.quittance.distribution.device.Possession;
import org.quittance.distribution.device.UsedNonces;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.RedeemProof;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;

/**
 * Exchanges a proof of purchase for its license, exactly once. Joins the caller's transaction, in
 * which the payment was confirmed: a crash leaves the proof redeemed with its license, or issued
 * without one.
 *
 * <p>Of two exchanges at once the second waits at the proof's row, loses the conditional update,
 * and reads the winner's license; it never collides with a key, which on PostgreSQL would end its
 * transaction. Locks are taken in one order: nonce, device, proof.
 */
@Stateless
public class GenerateLicense {

  private static final Cause EXCHANGED =
      new Cause("license-generation", "Generated for a proof of purchase.");

  @Inject private Devices devices;
  @Inject private LicenseDocument document;
  @Inject private Licenses licenses;
  @Inject private RedeemProof redeemProof;
  @Inject private ServerClock clock;
  @Inject private UsedNonces usedNonces;

  /**
   * @param proof as {@code ReadProof} read it, in this transaction or shortly before
   * @param device the device's keys
   * @param possession shown by this device for this proof
   * @return the license; for the device that has it already, its present version again
   * @throws ProofAlreadyRedeemed if another device has it
   * @throws org.quittance.shared.Refusal if the proof was revoked or expired meanwhile, the nonce
   *     was used, or the device is known with another receiving key
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public IssuedLicense generate(ProofFacts proof, DeviceKeys device, Possession possession) {
    if (!possession.isOf(device, proof.digest())) {
      throw new IllegalArgumentException("The possession is of another device or proof.");
    }
    usedNonces.use(possession);
    devices.meet(device);
    return redeemProof.redeem(proof) ? first(proof, device) : again(proof, device);
  }

  private IssuedLicense first(ProofFacts proof, DeviceKeys device) {
    License license =
        new License(Ids.next(), proof.id(), proof.sku(), device.deviceId(), clock.now());
    String compact = document.write(license, license.createdAt(), device.receivingKey());
    licenses.add(license, compact, EXCHANGED);
    return license.issued(compact, false);
  }

  /**
   * The present version, which says the license's status: one that is suspended, or was revoked a
   * moment ago, carries no keys. Its row is locked, so whoever changes it does so before or after.
   */
  private IssuedLicense again(ProofFacts proof, DeviceKeys device) {
    return licenses
        .lockByProof(proof.id())
        .filter(license -> license.deviceId().equals(device.deviceId()))
        .map(license -> license.issued(licenses.document(license), true))
        .orElseThrow(ProofAlreadyRedeemed::new);
  }
}
