package org.quittance.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * The launcher as a guest in a Payara Server that {@code asadmin start-domain} started (ADR 0017).
 * It gives the same promises as {@link MicroServer} with the same parts.
 *
 * <p>Life cycle: begun before any application is loaded, with the data directory's lock taken and
 * the port answering 503; once the server is up, the application is awaited, the listener is opened
 * and recovery permitted; stopped when the server is told to stop, while requests can still end.
 */
final class GuestLauncher {

  /** Lets the HTTP listener listen; not kept anywhere, so that each start begins without. */
  static final String LISTENING = "quittance.listening";

  static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener-1.enabled=";

  private static final long PAUSE_MILLIS = 100;

  private final DataDirectory data;
  private final Control control;
  private final StartingServer starting;
  private final Path folder;

  private GuestLauncher(DataDirectory data, Control control, StartingServer starting, Path folder) {
    this.data = data;
    this.control = control;
    this.starting = starting;
    this.folder = folder;
  }

  /**
   * Takes the data directory and publishes what application and databases read.
   *
   * @throws StartRefused if the directory is in use, or the settings are not those of the
   *     installation; the server then does not start
   */
  static GuestLauncher begin(Properties installed) throws StartRefused, IOException {
    String config = installed.getProperty(Installation.CONFIG);
    Settings settings = Settings.load(config == null ? null : Path.of(config));
    DataDirectory data = DataDirectory.open(Path.of(installed.getProperty(Installation.DATA)));
    Path folder = Path.of(installed.getProperty(Installation.FOLDER));
    Installation.requireSame(folder, settings, data);
    Control control = Control.fresh(Integer.parseInt(installed.getProperty(Installation.PORT)));
    ProcessProperties.publish(data, control);
    System.setProperty(LISTENING, "false");
    return new GuestLauncher(data, control, StartingServer.on(control.port()), folder);
  }

  /** The server is up: goes on in a thread of its own, since its end may be long in coming. */
  void serverStarted() {
    new Thread(this::open, "quittance-start").start();
  }

  private void open() {
    try {
      var admin = new Admin(ServerCommands.find(), data);
      admin.awaitLicenseDatabase(starting, Waiting.ofServer(data));
      awaitApplication(admin);
      starting.close();
      System.setProperty(LISTENING, "true");
      // The value is kept in the server's file, but means "off" to the next process.
      admin.require("set", LISTENER + "false");
      admin.require("set", LISTENER + "${" + LISTENING + "}");
      System.setProperty(ProcessProperties.RECOVERY_PERMITTED, "true");
      control.writeTo(data);
      control.awaitReady(Waiting.ofServer(data), Duration.ZERO);
      data.mark("initialised");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Exception failed) {
      Console.ERR.println("refused: start-failed: " + failed);
    }
  }

  private void awaitApplication(Admin admin) throws Exception {
    while (Installation.isUnderWay(folder)) {
      Thread.sleep(PAUSE_MILLIS);
    }
    if (!ServerCommands.isLoaded(Admin.APPLICATION)) {
      // It could not be loaded while its database was away.
      admin.run("disable", Admin.APPLICATION);
      admin.require("enable", Admin.APPLICATION);
    }
  }

  /** Refuses new work and lets what is in flight finish, while the listener still listens. */
  void stop() {
    starting.close();
    if (!Files.exists(data.path("run").resolve("control.properties"))) {
      return;
    }
    try {
      control.drain();
    } catch (IOException failed) {
      Console.ERR.println("The server stops without draining: " + failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
