package org.quittance.distribution.device;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.quittance.shared.ServerClock;

/**
 * Forgets used nonces an hour after they expired: long past, they are refused for their age. A
 * short transaction of its own; what a crash leaves, the next call forgets.
 */
@Stateless
public class ForgetOldNonces {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int BATCH = 500;

  @Inject private UsedNonces usedNonces;
  @Inject private ServerClock clock;

  /**
   * @return how many were forgotten, at most 500; call again while it is 500
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int forget() {
    return usedNonces.forget(clock.now().minus(KEPT), BATCH);
  }
}
