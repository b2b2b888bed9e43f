package org.quittance.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The only clock that decides anything. Instants carry milliseconds, so that a value read back from
 * a database equals the one that was written.
 *
 * <p>{@code quittance.clock.offset} (ISO 8601 duration) moves it for tests; it is read once at
 * start.
 */
@ApplicationScoped
public class ServerClock {

  private final Duration offset =
      ConfigProvider.getConfig()
          .getOptionalValue("quittance.clock.offset", String.class)
          .map(Duration::parse)
          .orElse(Duration.ZERO);

  /** The present instant, to the millisecond. */
  public Instant now() {
    return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
  }
}
