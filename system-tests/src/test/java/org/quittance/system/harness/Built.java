package org.quittance.system.harness;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build put what is tested here, and where tests may write. {@code -Djars=DIR} tests the
 * two jars of another build.
 */
public final class Built {

  private Built() {}

  /** The server's one jar. */
  public static Path server() {
    return jar("ear/target", "quittance.jar");
  }

  /** The client terminal's one jar. */
  public static Path terminal() {
    return jar("client-terminal/target", "quittance-terminal.jar");
  }

  /** A script of {@code bin}, which takes the jars of this build. */
  public static Path script(String name) {
    return module().resolveSibling("bin").resolve(name);
  }

  /** A page or an example of the documentation. */
  public static Path page(String name) {
    return module().resolveSibling("docs").resolve(name);
  }

  /** The processor double's one jar. */
  public static Path processor() {
    return jar("processor-double/target", "processor-double.jar");
  }

  /** The script that installs on Payara Server. */
  public static Path installer() {
    return module().resolveSibling("ear/server/install.sh");
  }

  /** The Payara Server that this module's build unpacked, without a domain. */
  public static Path payara() {
    Path home = module().resolve("target/payara/payara6");
    if (!Files.isDirectory(home)) {
      throw new IllegalStateException(home + " is not unpacked; run 'mvn verify' first.");
    }
    return home;
  }

  /** The Byteman agent, from the class path. */
  public static Path byteman() {
    return placeOf(org.jboss.byteman.agent.Main.class);
  }

  /** The {@code java} that runs this, for child processes. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The folder below which every test keeps its files; each of several test processes its own. */
  public static Path work() {
    Path work = module().resolve("target").resolve("work");
    String fork = System.getProperty("fork");
    return fork == null ? work : work.resolve(fork);
  }

  private static Path module() {
    return placeOf(Built.class).getParent().getParent();
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Path jar(String folder, String name) {
    String elsewhere = System.getProperty("jars");
    Path jar =
        elsewhere == null
            ? module().resolveSibling(folder).resolve(name)
            : Path.of(elsewhere).resolve(name);
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is not built; run 'mvn package' first.");
    }
    return jar;
  }
}
