package org.quittance.distribution.proof;

import java.util.Map;
import java.util.Set;

/** Where a proof of purchase is in its life, and where it may go from there. */
public enum ProofState {
  /** Handed over, and not exchangeable before its payment is settled. */
  PENDING,
  /** Worth one license. */
  ISSUED,
  /** Exchanged for its license. */
  REDEEMED,
  /** Was not exchanged in time. */
  EXPIRED,
  /** Worth nothing any more: refunded, or never paid. */
  REVOKED;

  private static final Map<ProofState, Set<ProofState>> NEXT =
      Map.of(
          PENDING, Set.of(ISSUED, REVOKED),
          ISSUED, Set.of(REDEEMED, EXPIRED, REVOKED),
          REDEEMED, Set.of(REVOKED),
          EXPIRED, Set.of(),
          REVOKED, Set.of());

  /** Whether a proof in this state may take on the other. */
  public boolean mayBecome(ProofState next) {
    return NEXT.get(this).contains(next);
  }
}
