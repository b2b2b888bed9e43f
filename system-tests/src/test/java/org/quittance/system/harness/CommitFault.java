package org.quittance.system.harness;

import java.nio.file.Path;

/**
 * Answers of an XA resource's second phase that the platform is known to mishandle. Each happens
 * once, before the resource does anything, where its file is there.
 */
public enum CommitFault {
  /** The adapter does not answer its commit. */
  ADAPTER_FAILS(Rule.ADAPTER, -7),
  /** The license database does not answer its commit. */
  LICENSE_DATABASE_FAILS(null, -7);

  private static final String COMMIT = "commit(javax.transaction.xa.Xid, boolean)";

  private final String type;
  private final int code;

  CommitFault(String type, int code) {
    this.type = type;
    this.code = code;
  }

  /** The file that lets it happen, and is gone when it did. */
  Path armedBy(Path folder) {
    return folder.resolve("fault-" + name());
  }

  String rules(Path folder) {
    String act = "throw new javax.transaction.xa.XAException(" + code + ")";
    var text = new StringBuilder();
    for (String resource : type == null ? databases() : new String[] {type}) {
      text.append(
          Rule.of(resource, COMMIT, "ENTRY", Rule.TWO_PHASE + " && armed.delete()")
              .text("fault " + name(), armedBy(folder), act));
    }
    return text.toString();
  }

  /** Keeps the application from repairing what the platform left, while that file is there. */
  static String withoutRepair(Path folder) {
    return Rule.entry("org.quittance.recovery.RecoveryPass", "run")
        .text("no repair", repairFile(folder), "return");
  }

  static Path repairFile(Path folder) {
    return folder.resolve("no-repair");
  }

  private static String[] databases() {
    return new String[] {Rule.DERBY, Rule.POSTGRES};
  }
}
