package org.quittance.system.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demo server on embedded databases, started for the first class that asks and
 * stopped after the last. Tests that share it sell goods of their own and never rely on what others
 * leave.
 */
public final class DemoServer implements ParameterResolver {

  private static final Namespace SPACE = Namespace.create(DemoServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(
            "server",
            key ->
                ServerProcess.start(
                    Workspace.fresh("shared").resolve("data"), ServerOptions.demoShop().longLife()),
            ServerProcess.class);
  }
}
