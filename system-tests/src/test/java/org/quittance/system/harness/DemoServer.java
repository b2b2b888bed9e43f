package org.quittance.system.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demo server, started for the first class that asks and stopped after the last; on
 * embedded databases and Payara Micro unless {@code -Ddatabase} or {@code -Druntime} says
 * otherwise. Tests that share it sell goods of their own and never rely on what others leave.
 */
public final class DemoServer implements ParameterResolver {

  private static final Namespace SPACE = Namespace.create(DemoServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  private record Running(Database database, ServerProcess server) implements AutoCloseable {
    @Override
    public void close() {
      server.close();
      database.close();
    }
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("server", key -> start(), Running.class)
        .server();
  }

  private static Running start() {
    Path data = Workspace.fresh("shared").resolve("data");
    Database database = Database.Product.chosen().open(data);
    ServerOptions options =
        ServerOptions.demoShop()
            .on(ServerRuntime.chosen())
            .with(database.serverSettings())
            .longLife();
    return new Running(database, ServerProcess.start(data, options));
  }
}
