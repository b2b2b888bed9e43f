package org.quittance.distribution.proof;

import java.io.Serializable;
import java.util.Objects;

/** The key of an event, in the form the persistence provider asks for. */
class ProofEventId implements Serializable {
  private static final long serialVersionUID = 1L;

  private String proofId;
  private int sequence;

  protected ProofEventId() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof ProofEventId that
        && sequence == that.sequence
        && Objects.equals(proofId, that.proofId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(proofId, sequence);
  }
}
