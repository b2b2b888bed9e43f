package org.quittance.storefront.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.shared.TimeLimits;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.Sha256;

/**
 * Counts wrong secrets by address, and people's passwords by name as well, in this process; who
 * gave too many waits before each further one, twice as long each time. Whether there is an account
 * of the name plays no part. Nobody guesses a secret that was made, so counting those by name would
 * only let strangers keep its owner out.
 */
@ApplicationScoped
public class Guesses {

  private final Failures byName;
  private final Failures byAddress;

  Guesses() {
    this(ConfigProvider.getConfig(), System::nanoTime);
  }

  Guesses(Config config, LongSupplier nanoTime) {
    Duration first = duration(config, "quittance.guess.pause", "1s");
    Duration longest = duration(config, "quittance.guess.longest", "1m");
    int name = config.getOptionalValue("quittance.guess.name", Integer.class).orElse(10);
    int address = config.getOptionalValue("quittance.guess.address", Integer.class).orElse(100);
    byName = new Failures(name, first, longest, nanoTime);
    byAddress = new Failures(address, first, longest, nanoTime);
  }

  private static Duration duration(Config config, String key, String otherwise) {
    return TimeLimits.duration(config.getOptionalValue(key, String.class).orElse(otherwise));
  }

  /**
   * Before a secret is compared.
   *
   * @throws TooManyGuesses if it must wait
   */
  synchronized void admit(SignIn signIn) {
    Duration left = byAddress.pauseLeft(signIn.address());
    if (isNamed(signIn) && byName.pauseLeft(name(signIn)).compareTo(left) > 0) {
      left = byName.pauseLeft(name(signIn));
    }
    if (!left.isZero()) {
      throw new TooManyGuesses(left);
    }
    if (isNamed(signIn)) {
      byName.begin(name(signIn));
    }
    byAddress.begin(signIn.address());
  }

  /** It was wrong. */
  synchronized void failed(SignIn signIn) {
    if (isNamed(signIn)) {
      byName.fail(name(signIn));
    }
    byAddress.fail(signIn.address());
  }

  /** It was right; the address keeps its count, or one account of one's own would clear it. */
  synchronized void succeeded(SignIn signIn) {
    byName.forget(name(signIn));
    byAddress.endPause(signIn.address());
  }

  private static boolean isNamed(SignIn signIn) {
    return signIn.kind() == SecretKind.CHOSEN;
  }

  /** A digest, so that a long name takes no more room than a short one. */
  private static String name(SignIn signIn) {
    return Base64Url.encode(Sha256.of(signIn.name().getBytes(StandardCharsets.UTF_8)));
  }
}
