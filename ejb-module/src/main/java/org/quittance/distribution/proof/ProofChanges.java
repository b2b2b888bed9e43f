package org.quittance.distribution.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.distribution.Cause;

/** Brings a proof into a state from whatever state it is in, if the table allows it. */
@ApplicationScoped
class ProofChanges {

  @Inject private Proofs proofs;

  /**
   * What came of it.
   *
   * @param state the state the proof is in now
   * @param changed whether this call brought it there
   */
  record Change(ProofState state, boolean changed) {}

  /**
   * @throws ProofInvalid if there is no such proof
   */
  public Change become(UUID id, ProofState to, Cause cause) {
    while (true) {
      ProofFacts read = proofs.find(id).orElseThrow(() -> new ProofInvalid("it was never issued"));
      if (!read.state().mayBecome(to)) {
        return new Change(read.state(), false);
      }
      if (proofs.change(read, to, cause)) {
        return new Change(to, true);
      }
      // Somebody else changed it in between. States never return, so this ends after four rounds.
    }
  }
}
