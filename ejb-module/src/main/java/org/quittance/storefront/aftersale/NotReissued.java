package org.quittance.storefront.aftersale;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.quittance.shared.Refusal;

/** The proof cannot be issued again as things stand; the code is that of what stands against it. */
public final class NotReissued extends Refusal {
  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  private NotReissued(String code, String why, String next, long retryAfterSeconds) {
    super(code, "No proof was issued again, and the old one is as it was.", why, next);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  private NotReissued(String code, String why, String next) {
    this(code, why, next, 0);
  }

  /** Whoever opened it has its license. */
  static NotReissued opened(UUID licenseId) {
    return new NotReissued(
        "proof-already-redeemed",
        "It was exchanged for license " + licenseId + ", which is not taken back.",
        "Take the license back first if its device is lost; the device that has it gets it again.");
  }

  /** It was opened, and its license ended without being taken back. */
  static NotReissued ended(UUID licenseId, String how) {
    return new NotReissued(
        "proof-already-redeemed",
        "It was exchanged for license " + licenseId + ", which is " + how + ".",
        "Look the license up to see why; what a purchase is worth ends with it.");
  }

  /** Its license was taken back, and a device that does not ask may use it up to then. */
  static NotReissued usable(UUID licenseId, Instant until, Instant now) {
    return new NotReissued(
        "license-still-usable",
        "License "
            + licenseId
            + " was taken back, and its device may use it without asking until "
            + until
            + ".",
        "Ask again then; Retry-After says in how many seconds that is.",
        Duration.between(now, until.plusSeconds(1)).toSeconds());
  }

  /** The proof waits for an acknowledgement, not for a payment under way. */
  static NotReissued unacknowledged(UUID purchaseId, Instant acknowledgeBy) {
    return new NotReissued(
        "purchase-not-acknowledged",
        "The money of purchase "
            + purchaseId
            + " is set aside until its receipt is acknowledged, or given back at "
            + acknowledgeBy
            + ".",
        "Acknowledge the purchase first, or cancel it.");
  }

  /** An eBox gets only so many. */
  static NotReissued tooOften(int times) {
    return new NotReissued(
        "reissued-too-often",
        "The proof of this eBox was issued again " + times + " times already.",
        "Refund the purchase if nothing else helps; its present proof keeps its worth.");
  }

  /** Another has its place already. */
  static NotReissued replaced(UUID newProofId) {
    return new NotReissued(
        "proof-revoked",
        "Proof " + newProofId + " was issued in its place before.",
        "Use that one, or have that one issued again.");
  }

  /** What an exchange would be refused for stands against this, too. */
  static NotReissued because(Refusal refusal) {
    return new NotReissued(
        refusal.code(), refusal.why(), refusal.next(), refusal.retryAfterSeconds());
  }

  @Override
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
