package org.quittance.system.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demo server, started for the first class that asks and ended with the test
 * process, as {@link Children} are; on embedded databases and Payara Micro unless {@code
 * -Ddatabase} or {@code -Druntime} says otherwise. Tests that share it sell goods of their own and
 * never rely on what others leave.
 */
public final class DemoServer implements ParameterResolver {

  /** Of this process and not of JUnit's session: a forked process has a session for each class. */
  private static ServerProcess running;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running();
  }

  private static synchronized ServerProcess running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static ServerProcess start() {
    Path data = Workspace.fresh("shared").resolve("data");
    Database database = Database.Product.chosen().open(data);
    ServerOptions options =
        ServerOptions.demoShop()
            .on(ServerRuntime.chosen())
            .with(database.serverSettings())
            .longLife();
    return ServerProcess.start(data, options);
  }
}
