package org.quittance.adapter.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Byteman's rules: a place before and after each durable step, wherever it is made. */
final class KillScript {
  private static final String STORE = "org.quittance.adapter.store.";
  private static final String GATEWAY = "org.quittance.adapter.gateway.stripe.StripeGateway";
  private static final String HERE = "org.quittance.adapter.crash.";

  private KillScript() {}

  static Path write(Path file) throws IOException {
    StringBuilder rules = new StringBuilder();
    rules.append(rule(STORE + "StoreTransaction", "update", "EXIT", "$! > 0", "wrote()"));
    rules.append(
        rule(STORE + "Store", "once", "INVOKE Connection.commit", "true", "beforeCommit()"));
    rules.append(
        rule(STORE + "Store", "once", "AFTER INVOKE Connection.commit", "true", "afterCommit()"));
    for (String call : List.of("create", "confirm", "capture", "cancel", "refund")) {
      rules.append(around(GATEWAY, call));
    }
    for (String step : List.of("prepare", "commit", "rollback")) {
      rules.append(around(HERE + "LicenseBranch", step));
    }
    rules.append(around(HERE + "LicenseStore", "takeIn"));
    rules.append(around(HERE + "DecisionLog", "decide"));
    return Files.writeString(file, rules);
  }

  private static String around(String type, String method) {
    String step = type.substring(type.lastIndexOf('.') + 1) + "." + method;
    return rule(type, method, "ENTRY", "true", "before(\"" + step + "\")")
        + rule(type, method, "EXIT", "true", "after(\"" + step + "\")");
  }

  private static String rule(
      String type, String method, String where, String condition, String action) {
    return String.format(
        """
        RULE %s.%s %s
        CLASS %s
        METHOD %s
        HELPER org.quittance.adapter.crash.KillSwitch
        %s
        IF %s
        DO %s
        ENDRULE

        """,
        type,
        method,
        where,
        type,
        method,
        where.startsWith("AFTER") ? where : "AT " + where,
        condition,
        action);
  }
}
