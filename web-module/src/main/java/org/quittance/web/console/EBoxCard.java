package org.quittance.web.console;

import java.util.UUID;

/**
 * An eBox as a card.
 *
 * @param proofId the proof inside
 * @param name what it is worth a license to
 * @param share its part of the price
 * @param standing where its proof stands
 * @param licenseId the license it was opened for; null while it is sealed
 */
public record EBoxCard(UUID proofId, String name, String share, Standing standing, UUID licenseId) {

  /** Whether its proof was exchanged. */
  public boolean opened() {
    return standing.tone() == Tone.SETTLED;
  }
}
