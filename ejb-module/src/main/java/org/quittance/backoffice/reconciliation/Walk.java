package org.quittance.backoffice.reconciliation;

import java.util.Optional;
import java.util.UUID;

/** One history read from its beginning to its end, in pages, and compared with the others. */
interface Walk {

  int PAGE = 200;

  /** The page after the given ID; empty at the end. */
  Optional<Page> after(Optional<UUID> last);
}
