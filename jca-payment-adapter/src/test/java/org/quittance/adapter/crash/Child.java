package org.quittance.adapter.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.byteman.agent.Main;
import org.quittance.adapter.crash.Coordinator.Order;

/** Runs one process of the shop and waits for its end. */
final class Child {
  private static final int LONGEST_LIFE_SECONDS = 120;

  private final Stage stage;
  private final String processor;
  private final Path folder;

  Child(Stage stage, String processor, Path folder) {
    this.stage = stage;
    this.processor = processor;
    this.folder = folder;
  }

  /**
   * @param place where it is to die
   * @return its exit status
   */
  int run(Scenario scenario, Order order, String place) throws Exception {
    Path agent = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path script = KillScript.write(folder.resolve("kill.btm"));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-javaagent:" + agent + "=script:" + script,
                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CrashChild.class.getName(),
                scenario.name(),
                order.name(),
                place,
                stage.storeUrl(),
                stage.licenseUrl(),
                processor,
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The process neither died nor ended: " + output);
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  /** What it passed, in order, since the last call. */
  List<String> steps() throws IOException {
    Path file = folder.resolve("steps");
    List<String> steps = Files.exists(file) ? Files.readAllLines(file) : List.of();
    Files.deleteIfExists(file);
    return steps;
  }

  String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
