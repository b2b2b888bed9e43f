package org.quittance.distribution.device;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.quittance.shared.ServerClock;
import org.quittance.vault.SecretKeys;

/** Gives out a nonce. Writes nothing, so there is nothing a crash could leave. */
@Stateless
public class IssueNonce {

  static final String KEY = "nonce";
  private static final Duration LIFE = Duration.ofMinutes(5);

  @Inject private SecretKeys secretKeys;
  @Inject private ServerClock clock;

  /** A nonce good for five minutes and one use. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Nonce issue() {
    return new NonceMark(secretKeys.get(KEY)).issue(clock.now().plus(LIFE));
  }
}
