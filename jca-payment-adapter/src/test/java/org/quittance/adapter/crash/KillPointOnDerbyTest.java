package org.quittance.adapter.crash;

import java.nio.file.Path;

class KillPointOnDerbyTest extends KillPointContract {

  @Override
  Stages newStages(Path folder) {
    return new DerbyStages(folder);
  }
}
