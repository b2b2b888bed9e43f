package org.quittance.adapter.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

class KillPointOnPostgresIT extends KillPointContract {
  private PostgresStages server;

  @Override
  Stages newStages(Path folder) throws Exception {
    server = new PostgresStages();
    return server;
  }

  @AfterAll
  void stopServer() throws Exception {
    server.close();
  }
}
