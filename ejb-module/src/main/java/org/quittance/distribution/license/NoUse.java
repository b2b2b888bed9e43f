package org.quittance.distribution.license;

import java.util.List;
import java.util.Optional;
import org.quittance.distribution.StateChange;
import org.quittance.shared.Reason;

/** Why a license opens nothing; what it says of the cause is what its history says. */
public final class NoUse {

  private NoUse() {}

  /**
   * @param history of the license, oldest first
   * @return empty while it is active
   */
  public static Optional<Reason> why(LicenseFacts license, List<StateChange> history) {
    String cause = history.get(history.size() - 1).reason();
    return switch (license.status()) {
      case ACTIVE -> Optional.empty();
      case SUSPENDED ->
          Optional.of(
              new Reason(
                  "license-suspended",
                  "The license opens nothing for now.",
                  cause,
                  "Ask again later: it is restored or revoked once that is decided."));
      case EXPIRED ->
          Optional.of(
              new Reason(
                  "license-expired",
                  "The license opens nothing any more: its time is over.",
                  cause,
                  "Buy another."));
      case REVOKED ->
          Optional.of(
              new Reason(
                  "license-revoked",
                  "The license opens nothing any more: it was taken away.",
                  cause,
                  "Look the purchase up to see what became of its payment."));
      case RETURNED ->
          Optional.of(
              new Reason(
                  "license-returned",
                  "The license opens nothing any more: it was taken back.",
                  cause,
                  "Ask the store that sold it; it may have issued its proof again."));
    };
  }
}
