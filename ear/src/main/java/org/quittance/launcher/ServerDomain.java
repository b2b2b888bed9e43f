package org.quittance.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The domain {@value #NAME} of a Payara Server: made once, made to fit at each installation. */
final class ServerDomain {

  static final String NAME = "quittance";

  private static final String CONFIG = "configs.config.server-config.";
  private static final String LISTENERS =
      CONFIG + "network-config.network-listeners.network-listener.";
  private static final String MODULE = "quittance-launcher";
  private static final String JMS_POOL = "jms/__defaultConnectionFactory-Connection-Pool";

  private final PayaraHome home;
  private final int port;
  private final int adminPort;

  ServerDomain(PayaraHome home, int port, int adminPort) {
    this.home = home;
    this.port = port;
    this.adminPort = adminPort;
  }

  private Path directory() {
    return home.domain(NAME);
  }

  private Path folder() {
    return directory().resolve("quittance");
  }

  /** Stops the domain if it runs, letting what is in flight finish. */
  void stop() throws IOException, InterruptedException, StartRefused {
    if (Files.isDirectory(directory())) {
      String output = home.tryAsadmin("stop-domain", NAME);
      if (!output.contains("is not running")) {
        PayaraHome.requireDone(output);
      }
    }
  }

  /** Makes the domain if need be, and puts this build's files into it; nothing is started. */
  void prepare(Settings settings, DataDirectory data)
      throws IOException, InterruptedException, StartRefused {
    if (!Files.isDirectory(directory())) {
      home.asadmin(
          "create-domain",
          "--nopassword=true",
          "--checkports=false",
          "--adminport",
          Integer.toString(adminPort),
          "--instanceport",
          Integer.toString(port),
          NAME);
      // Whoever reads its configuration could administer it.
      Files.setPosixFilePermissions(
          directory().resolve("config"), PosixFilePermissions.fromString("rwx------"));
    }
    logTo(data.path("log").resolve("server.log"));
    Installation.write(folder(), directory().resolve("lib"));
    Installation.begin(folder(), settings, data);
  }

  /**
   * Makes the domain fit while nothing in it runs, starts it, and deploys the application.
   *
   * <p>Two starts, because a server that took commands before its start cannot deploy.
   */
  void install(DataDirectory data, Path config)
      throws IOException, InterruptedException, StartRefused {
    Path quiet = Files.write(folder().resolve("quiet.txt"), quiet());
    home.asadmin("start-domain", "--prebootcommandfile", quiet.toString(), NAME);
    removeEarlier();
    List<String> commands = Files.readAllLines(Installation.commands(folder()));
    commands.add(Installation.line(module(data, config)));
    multimode("install", commands);
    requireConfigured();
    home.asadmin("stop-domain", NAME);
    home.asadmin("start-domain", NAME);
    remote(
        "deploy",
        "--name",
        Admin.APPLICATION,
        "--contextroot",
        "/",
        Installation.application(folder()).toString());
    Installation.end(folder());
  }

  /** Takes away what an earlier installation left, and what the platform made for JMS. */
  private void removeEarlier() throws IOException, InterruptedException, StartRefused {
    String there =
        multimode(
            "list",
            List.of(
                "list-applications --long=false",
                "list-lifecycle-modules",
                "list-jdbc-connection-pools",
                "list-connector-connection-pools"));
    var removals = new ArrayList<String>();
    for (String line : there.lines().toList()) {
      String name = line.split(" ")[0];
      switch (name) {
        case Admin.APPLICATION -> removals.add("undeploy " + name);
        case MODULE -> removals.add("delete-lifecycle-module " + name);
        case DatabasePools.LICENSES, DatabasePools.JOBS ->
            removals.add("delete-jdbc-connection-pool --cascade=true " + name);
        // Recovery starts the broker of every such pool, which then listens everywhere.
        case JMS_POOL -> removals.add("delete-connector-connection-pool --cascade=true " + name);
        default -> {}
      }
    }
    // It has no effect in a file of the server's start.
    removals.add("set " + CONFIG + "jms-service.type=DISABLED");
    multimode("remove", removals);
  }

  /** The server goes on after a command of its start that failed; so look. */
  private void requireConfigured() throws IOException, InterruptedException, StartRefused {
    String found = multimode("look", List.of("list-jdbc-resources", "list-lifecycle-modules"));
    for (String made : List.of("jdbc/quittance", "jdbc/quittance-jobs", MODULE)) {
      if (!found.contains(made)) {
        throw new StartRefused(
            "install-failed", "Payara Server has no " + made + " now; the reason is in its log.");
      }
    }
  }

  /** The log stands where that of every Quittance stands. */
  private void logTo(Path log) throws IOException {
    Path file = directory().resolve("config/logging.properties");
    String key = "com.sun.enterprise.server.logging.GFFileHandler.file=";
    Files.write(
        file,
        Files.readAllLines(file).stream()
            .map(line -> line.startsWith(key) ? key + log : line)
            .toList());
  }

  /** Nothing listens but the application's port and, on this machine only, the administration. */
  private List<String> quiet() {
    var lines = new ArrayList<String>();
    for (String setting :
        List.of(
            GuestLauncher.LISTENER + "false",
            LISTENERS + "http-listener-1.port=" + port,
            LISTENERS + "http-listener-2.enabled=false",
            LISTENERS + "admin-listener.port=" + adminPort,
            LISTENERS + "admin-listener.address=127.0.0.1",
            CONFIG + "admin-service.jmx-connector.system.enabled=false",
            CONFIG + "iiop-service.iiop-listener.orb-listener-1.enabled=false",
            CONFIG + "iiop-service.iiop-listener.SSL.enabled=false",
            CONFIG + "iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false",
            "hazelcast-runtime-configuration.enabled=false",
            CONFIG + "hazelcast-config-specific-configuration.enabled=false",
            CONFIG + "phone-home-runtime-configuration.enabled=false",
            TransactionService.AUTOMATIC_RECOVERY
                + "${"
                + ProcessProperties.RECOVERY_PERMITTED
                + "}")) {
      lines.add("set " + setting);
    }
    // What an earlier installation deployed stays unloaded; fails harmlessly where there is none.
    for (String name : List.of(Admin.APPLICATION, MODULE)) {
      lines.add("set servers.server.server.application-ref." + name + ".enabled=false");
    }
    return lines;
  }

  private List<String> module(DataDirectory data, Path config) {
    var properties = new ArrayList<String>();
    properties.add(Installation.DATA + "=" + escaped(data.root()));
    properties.add(Installation.PORT + "=" + port);
    properties.add(Installation.FOLDER + "=" + escaped(folder()));
    if (config != null) {
      properties.add(Installation.CONFIG + "=" + escaped(config));
    }
    return List.of(
        "create-lifecycle-module",
        "--classname",
        "org.quittance.launcher.ServerLifecycle",
        "--classpath",
        Installation.launcher(folder()).toString(),
        "--failurefatal=true",
        "--property",
        String.join(":", properties),
        MODULE);
  }

  private static String escaped(Path path) {
    return path.toString().replaceAll("([\\\\:=,])", "\\\\$1");
  }

  /** One process for many commands, as each costs seconds. */
  private String multimode(String name, List<String> commands)
      throws IOException, InterruptedException, StartRefused {
    Path file = Files.write(folder().resolve(name + ".txt"), commands);
    return remote("multimode", "--file", file.toString());
  }

  private String remote(String... words) throws IOException, InterruptedException, StartRefused {
    var all = new ArrayList<>(List.of("--port", Integer.toString(adminPort)));
    all.addAll(List.of(words));
    return home.asadmin(all.toArray(String[]::new));
  }
}
