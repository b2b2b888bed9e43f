package org.quittance.backoffice.reconciliation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One history read from its beginning to its end, in pages, and compared with the others. */
interface Walk {

  int PAGE = 200;

  /** Between two stores' commits a payment and its purchase differ for moments; never longer. */
  Duration IN_TRANSIT = Duration.ofSeconds(60);

  /** The page after the given ID; empty at the end. */
  Optional<Page> after(Optional<UUID> last);
}
