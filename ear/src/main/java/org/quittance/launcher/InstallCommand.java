package org.quittance.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ear/server/install.sh PAYARA_HOME --data DIR [--port N] [--admin-port N] [--config FILE]
 * [--demo]}: makes a domain of an unpacked Payara Server serve this build, and starts it.
 */
@Command(
    name = "install-server",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Installs the EAR in a domain of Payara Server and starts it.")
final class InstallCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PAYARA_HOME", description = "An unpacked Payara Server.")
  private Path home;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "Data directory.")
  private Path data;

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "HTTP port.")
  private int port;

  @Option(
      names = "--admin-port",
      paramLabel = "N",
      defaultValue = "4848",
      description = "Port of the server's administration; listens on this machine only.")
  private int adminPort;

  @Option(names = "--config", paramLabel = "FILE", description = "Properties file.")
  private Path config;

  @Option(names = "--demo", description = "Fill the demo shop, once per data directory.")
  private boolean demo;

  @Override
  public Integer call() throws Exception {
    var domain = new ServerDomain(PayaraHome.at(home), port, adminPort);
    Settings settings = Settings.load(config);
    if (!LicenseDatabase.requireTwoPhases(settings)) {
      throw new StartRefused(
          "database-absent",
          "The license database named by quittance.database.url does not answer, so the"
              + " application cannot be installed. Start it, or correct address and account.");
    }
    domain.stop();
    Ports.requireFree(port);
    Ports.requireFree(adminPort);
    DataDirectory directory = DataDirectory.open(data);
    domain.prepare(settings, directory);
    directory.release();
    domain.install(directory, config == null ? null : config.toAbsolutePath().normalize());
    Control control = awaitReady(directory);
    if (demo) {
      DemoShop.warn(port);
      new DemoShop(directory, control).fill();
    }
    Console.OUT.println("ready http://localhost:" + port);
    return 0;
  }

  /** The server itself writes how it is controlled, once its application answers. */
  private static Control awaitReady(DataDirectory directory) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(15).toNanos();
    while (!Files.exists(directory.path("run").resolve("control.properties"))) {
      if (System.nanoTime() > end) {
        throw new StartRefused(
            "install-failed",
            "The server runs, but its application does not answer; see "
                + directory.path("log").resolve("server.log")
                + ".");
      }
      Thread.sleep(200);
    }
    Control control = Control.of(directory.root());
    control.awaitReady(Waiting.ofServer(directory), Duration.ZERO);
    return control;
  }
}
