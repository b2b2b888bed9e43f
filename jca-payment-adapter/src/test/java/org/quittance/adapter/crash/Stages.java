package org.quittance.adapter.crash;

import java.nio.file.Path;

/** Makes the databases of each test by copying what was made once. */
interface Stages {

  /** Where the originals are made; nothing is connected to them when they are copied. */
  Stage original() throws Exception;

  /** Lets go of databases, so that they can be copied or used by another process. */
  void rest(Stage stage);

  /**
   * @param folder a test's own
   */
  Stage copy(Path folder) throws Exception;
}
