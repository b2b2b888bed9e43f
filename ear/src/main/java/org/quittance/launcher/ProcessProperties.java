package org.quittance.launcher;

import java.util.TimeZone;

/** What the application and its databases read from the process; set before either is loaded. */
final class ProcessProperties {

  /** The recovery gate stays closed until this is {@code true}. */
  static final String RECOVERY_PERMITTED = "quittance.recovery.permitted";

  private ProcessProperties() {}

  static void publish(DataDirectory data, Control control) {
    // Instants are stored as UTC wall clock.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("quittance.data", data.root().toString());
    System.setProperty("quittance.port", Integer.toString(control.port()));
    System.setProperty("quittance.control.token", control.token());
    System.setProperty(RECOVERY_PERMITTED, "false");
    boolean create = !data.isInitialised();
    System.setProperty("quittance.adapter.database.create", Boolean.toString(create));
    System.setProperty(DatabasePools.CREATE, create ? "create" : "never");
    System.setProperty("derby.stream.error.file", data.path("log").resolve("derby.log").toString());
    // A row prepared by a dead process blocks readers until recovery; nobody waits a minute for it.
    System.setProperty("derby.locks.waitTimeout", "2");
    System.setProperty("derby.locks.deadlockTimeout", "1");
  }
}
