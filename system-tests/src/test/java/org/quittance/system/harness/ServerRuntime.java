package org.quittance.system.harness;

/** What a server runs on. */
public enum ServerRuntime {
  /** Payara Micro, in the one jar. */
  MICRO,
  /** Payara Server, installed for the tests. */
  SERVER;

  /** The one named by {@code -Druntime}; Micro if none is. */
  public static ServerRuntime chosen() {
    String name = System.getProperty("runtime", "micro");
    return switch (name) {
      case "micro" -> MICRO;
      case "server" -> SERVER;
      default -> throw new IllegalArgumentException("-Druntime is micro or server: " + name);
    };
  }
}
