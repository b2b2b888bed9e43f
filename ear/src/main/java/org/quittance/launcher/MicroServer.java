package org.quittance.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One Payara Micro with the EAR in it.
 *
 * <p>The order matters to money: the transaction log lies on durable disk under a stable server
 * name, automatic recovery stays off until the EAR with its adapter is deployed, and only then may
 * the application do its first two-phase work (docs/adr/0003).
 */
final class MicroServer {

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.enabled=";

  private final DataDirectory data;
  private final Settings settings;
  private final int port;
  private final Waiting waiting;
  private final Control control;
  private AdminCommandRunner commands;

  MicroServer(DataDirectory data, Settings settings, int port, Waiting waiting) {
    this.data = data;
    this.waiting = waiting;
    this.settings = settings;
    this.port = port;
    this.control = Control.fresh(port);
  }

  Control control() {
    return control;
  }

  /** Boots, deploys, lets recovery run, and returns once the server is ready. */
  void start() throws Exception {
    long begin = System.nanoTime();
    divertPlatformOutput();
    ProcessProperties.publish(data, control);
    Path ear = unpackEar();
    try (StartingServer starting = StartingServer.on(port)) {
      boot();
      var admin = new Admin(this::run, data);
      for (List<String> command : new DatabasePools(settings, data).commands()) {
        admin.require(command.toArray(String[]::new));
      }
      admin.awaitLicenseDatabase(starting, waiting);
      LicenseDatabase.requireTwoPhases(settings);
      admin.require("deploy", "--name", Admin.APPLICATION, ear.toString());
    }
    run("set", LISTENER + "true");
    run("set", TransactionService.AUTOMATIC_RECOVERY + "true");
    System.setProperty(ProcessProperties.RECOVERY_PERMITTED, "true");
    control.writeTo(data);
    Termination.before(this::drain);
    control.awaitReady(waiting, Duration.ofNanos(System.nanoTime() - begin));
    data.mark("initialised");
  }

  private void divertPlatformOutput() throws IOException {
    var log =
        new PrintStream(
            new BufferedOutputStream(
                new FileOutputStream(data.path("log").resolve("server.log").toFile(), true)),
            true,
            StandardCharsets.UTF_8);
    System.setOut(log);
    System.setErr(log);
  }

  private Path unpackEar() throws IOException {
    Path ear = data.path("run").resolve(OwnJar.EAR);
    OwnJar.copy(OwnJar.EAR, ear);
    return ear;
  }

  private void boot() throws Exception {
    Path run = data.path("run");
    PayaraMicro.setUpackedJarDir(Files.createDirectories(run.resolve("server")).toFile());
    PayaraMicro micro = PayaraMicro.getInstance();
    micro.setRootDir(Files.createDirectories(run.resolve("domain")).toFile());
    micro.setNoHazelcast(true);
    micro.setPrintLogo(false);
    micro.setHttpPort(port);
    List<String> transactions = TransactionService.settings(settings, data);
    micro.setPreBootHandler(runner -> beforeBoot(runner, transactions));
    micro.setPostBootHandler(runner -> commands = runner);
    micro.bootStrap();
  }

  private static void beforeBoot(AdminCommandRunner runner, List<String> transactions) {
    // Until the application is there to answer, nobody must be told "not found" about a purchase.
    runner.run("set", LISTENER + "false");
    runner.run("set", TransactionService.AUTOMATIC_RECOVERY + "false");
    for (String setting : transactions) {
      runner.run("set", setting);
    }
  }

  private Admin.Result run(String command, String... arguments) {
    ClusterCommandResult result = commands.run(command, arguments);
    return new Admin.Result(result.getExitStatus() == ExitStatus.FAILURE, result.getOutput());
  }

  /** Refuses new work and lets what is in flight finish; the platform then stops by itself. */
  private void drain() {
    try {
      control.drain();
    } catch (IOException failed) {
      Console.ERR.println("The server stops without draining: " + failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
