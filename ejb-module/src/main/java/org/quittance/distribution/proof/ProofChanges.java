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
   * @return the state the proof is in now
   * @throws ProofInvalid if there is no such proof
   */
  public ProofState become(UUID id, ProofState to, Cause cause) {
    while (true) {
      ProofFacts read = proofs.find(id).orElseThrow(() -> new ProofInvalid("it was never issued"));
      if (!read.state().mayBecome(to)) {
        return read.state();
      }
      if (proofs.change(read, to, cause)) {
        return to;
      }
      // Somebody else changed it in between. States never return, so this ends after four rounds.
    }
  }
}
