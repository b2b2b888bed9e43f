package org.quittance.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code java -jar quittance.jar --port N --data DIR [--demo] [--config FILE]}. */
@Command(
    name = "quittance",
    description = "Starts the Quittance server and keeps serving until it is told to stop.",
    subcommands = {JobCommand.class, InstallCommand.class},
    mixinStandardHelpOptions = true,
    version = "Quittance 0.1.0")
public final class ServerCommand implements Callable<Integer> {

  private static final String WEBHOOK_TARGETS = "quittance.webhook.targets";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "HTTP port (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory with everything that must last; made if it is not there.")
  private Path data;

  @Option(names = "--demo", description = "Fill the demo shop, once per data directory.")
  private boolean demo;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Properties file with quittance.* keys; environment and -D come before it.")
  private Path config;

  /** Called by {@link Main} once the Java version is known to fit; never returns. */
  public static void run(String[] args) {
    Console.keep();
    var line = new CommandLine(new ServerCommand());
    line.setExecutionExceptionHandler(
        (failure, commandLine, parsed) -> {
          if (failure instanceof StartRefused refused) {
            Console.ERR.println("refused: " + refused.code() + ": " + refused.getMessage());
          } else {
            Console.ERR.println(
                "refused: start-failed: The server did not start: "
                    + failure
                    + " The log in the data directory says more.");
            failure.printStackTrace(System.err);
          }
          return 1;
        });
    int code = line.execute(args);
    if (code >= 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws Exception {
    if (data == null) {
      throw new StartRefused(
          "data-missing", "No data directory was named. Add --data DIR, for example --data data.");
    }
    if (port < 1 || port > 65535) {
      throw new StartRefused(
          "port-invalid", "A port is a number from 1 to 65535, not " + port + ".");
    }
    Ports.requireFree(port);
    Settings settings = Settings.load(config); // A mistake in it leaves no directory behind.
    LicenseDatabase.requireTwoPhases(settings);
    if (demo && settings.find(WEBHOOK_TARGETS).isEmpty()) {
      // What a visitor tries out is on the visitor's own machine.
      System.setProperty(WEBHOOK_TARGETS, "loopback");
    }
    DataDirectory directory = DataDirectory.open(data);
    var server = new MicroServer(directory, settings, port, Waiting.ofServer(directory));
    server.start();
    if (demo) {
      DemoShop.warn(port);
      new DemoShop(directory, server.control()).fill();
    }
    Console.OUT.println("ready http://localhost:" + port);
    Console.OUT.flush();
    return -1;
  }
}
