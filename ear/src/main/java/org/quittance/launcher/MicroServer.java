package org.quittance.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;

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

  private static final long PING_MILLIS = 1000;

  private final DataDirectory data;
  private final Settings settings;
  private final int port;
  private final Control control;
  private AdminCommandRunner admin;

  MicroServer(DataDirectory data, Settings settings, int port) {
    this.data = data;
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
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    divertPlatformOutput();
    publishProperties();
    Path ear = unpackEar();
    try (StartingServer starting = StartingServer.on(port)) {
      boot();
      for (List<String> command : new DatabasePools(settings, data).commands()) {
        run(command.get(0), command.subList(1, command.size()).toArray(String[]::new));
      }
      awaitLicenseDatabase(starting);
      run("deploy", "--name", "quittance", ear.toString());
    }
    run("set", LISTENER + "true");
    run("set", "configs.config.server-config.transaction-service.automatic-recovery=true");
    System.setProperty("quittance.recovery.permitted", "true");
    control.writeTo(data);
    Termination.before(this::drain);
    control.awaitReady(data, Duration.ofNanos(System.nanoTime() - begin));
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

  private void publishProperties() {
    System.setProperty("quittance.data", data.root().toString());
    System.setProperty("quittance.port", Integer.toString(port));
    System.setProperty("quittance.control.token", control.token());
    System.setProperty("quittance.recovery.permitted", "false");
    boolean create = !data.isInitialised();
    System.setProperty("quittance.adapter.database.create", Boolean.toString(create));
    System.setProperty("derby.stream.error.file", data.path("log").resolve("derby.log").toString());
    // A row prepared by a dead process blocks readers until recovery; nobody waits a minute for it.
    System.setProperty("derby.locks.waitTimeout", "2");
    System.setProperty("derby.locks.deadlockTimeout", "1");
  }

  private Path unpackEar() throws IOException {
    Path ear = data.path("run").resolve("quittance.ear");
    try (InputStream packed = MicroServer.class.getResourceAsStream("/quittance.ear")) {
      Files.copy(packed, ear);
    }
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
    micro.setPreBootHandler(this::beforeBoot);
    micro.setPostBootHandler(runner -> admin = runner);
    micro.bootStrap();
  }

  private void beforeBoot(AdminCommandRunner runner) {
    String service = "configs.config.server-config.transaction-service.";
    // The delimiter keeps node "a1" from taking the branches of node "a10" for its own.
    String name = settings.get("quittance.node", "quittance") + "-";
    // Until the application is there to answer, nobody must be told "not found" about a purchase.
    runner.run("set", LISTENER + "false");
    runner.run("set", service + "tx-log-dir=" + data.path("transactions"));
    runner.run("set", service + "timeout-in-seconds=60");
    runner.run("set", service + "retry-timeout-in-seconds=0");
    runner.run("set", service + "automatic-recovery=false");
    runner.run("set", service + "property.xa-servername=" + name);
    runner.run("set", service + "property.pending-txn-cleanup-interval=5");
  }

  /** The EAR deploys only while its database answers; until then the server stays up and waits. */
  private void awaitLicenseDatabase(StartingServer starting) throws InterruptedException {
    boolean told = false;
    while (admin.run("ping-connection-pool", DatabasePools.LICENSES).getExitStatus()
        == ExitStatus.FAILURE) {
      starting.waitFor("the license database to answer");
      if (!told) {
        ServerCommand.ERRORS.println(
            "waiting: the server answers 503 while it waits for the license database to answer; "
                + "the log is "
                + data.path("log").resolve("server.log"));
        told = true;
      }
      Thread.sleep(PING_MILLIS);
    }
    starting.waitFor("the application to start");
  }

  private void run(String command, String... arguments) throws StartRefused {
    ClusterCommandResult result = admin.run(command, arguments);
    if (result.getExitStatus() == ExitStatus.FAILURE) {
      throw new StartRefused(
          "start-failed",
          "The server did not start: '"
              + command
              + "' failed: "
              + result.getOutput().replaceAll("\\s+", " ").strip()
              + " The log is "
              + data.path("log").resolve("server.log")
              + ".");
    }
  }

  /** Refuses new work and lets what is in flight finish; the platform then stops by itself. */
  private void drain() {
    try {
      control.drain();
    } catch (IOException failed) {
      ServerCommand.ERRORS.println("The server stops without draining: " + failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
