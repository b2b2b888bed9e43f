package org.quittance.distribution.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.device.Devices;
import org.quittance.shared.ServerClock;

/**
 * Brings the licenses of proofs into a status, where the table allows it. Each change makes the
 * next version of the license's document and a row of its history; what has no license yet, or may
 * not change so, is left as it is.
 */
@ApplicationScoped
class LicenseChanges {

  @Inject private Licenses licenses;
  @Inject private LicenseDocument document;
  @Inject private Devices devices;
  @Inject private ServerClock clock;

  /**
   * Locks one license after the other, always in the order of their proofs.
   *
   * @return the proofs whose license changed
   */
  public List<UUID> become(List<UUID> proofIds, LicenseStatus to, Cause cause) {
    var changed = new ArrayList<UUID>();
    for (UUID proofId : proofIds.stream().sorted().toList()) {
      licenses
          .lockByProof(proofId)
          .filter(license -> license.status().mayBecome(to))
          .ifPresent(
              license -> {
                change(license, to, cause);
                changed.add(proofId);
              });
    }
    return changed;
  }

  private void change(License license, LicenseStatus to, Cause cause) {
    LicenseStatus from = license.status();
    Instant now = clock.now();
    license.become(to);
    String compact = document.write(license, now, devices.receivingKey(license.deviceId()));
    licenses.change(license, from, compact, now, cause);
  }
}
