package org.quittance.distribution.license;

import java.util.Map;
import java.util.Set;

/** Where a license is in its life, and where it may go from there. */
public enum LicenseStatus {
  /** Opens its contents. */
  ACTIVE,
  /** Opens nothing for now. */
  SUSPENDED,
  /** Its time is over. */
  EXPIRED,
  /** Taken away, as after a refund. */
  REVOKED,
  /** Taken back by its store. */
  RETURNED;

  private static final Set<LicenseStatus> ENDS = Set.of(EXPIRED, REVOKED, RETURNED);
  private static final Map<LicenseStatus, Set<LicenseStatus>> NEXT =
      Map.of(
          ACTIVE, Set.of(SUSPENDED, EXPIRED, REVOKED, RETURNED),
          SUSPENDED, Set.of(ACTIVE, EXPIRED, REVOKED, RETURNED));

  /** Whether it opens nothing any more, for good. */
  public boolean isEnded() {
    return ENDS.contains(this);
  }

  /** Whether a license of this status may take on the other. */
  public boolean mayBecome(LicenseStatus next) {
    return !isEnded() && NEXT.get(this).contains(next);
  }
}
