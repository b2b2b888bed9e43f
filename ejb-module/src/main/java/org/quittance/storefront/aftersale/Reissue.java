package org.quittance.storefront.aftersale;

import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.boxset.ReplacementFacts;

/**
 * A proof that was issued again.
 *
 * @param replacement which took which one's place
 * @param boxSetId the BoxSet it belongs to
 * @param eBox the envelope both lay in
 * @param document the eBox with the new proof, for its owner; empty for anybody else
 */
public record Reissue(
    ReplacementFacts replacement, UUID boxSetId, EBoxFacts eBox, Optional<byte[]> document) {

  /** Without the proof, which is a secret and must not reach a log. */
  @Override
  public String toString() {
    return "Reissue[" + replacement + "]";
  }
}
