package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Keeps proofs as they are until the caller's transaction ends. An exchange under way is waited
 * for, so its license is there to be found; a later one waits, and then sees whatever this
 * transaction recorded. Changes nothing.
 */
@Stateless
public class HoldProofs {

  @Inject private Proofs proofs;

  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void hold(List<UUID> ids) {
    ids.stream().sorted().forEach(proofs::hold);
  }
}
