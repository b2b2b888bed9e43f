package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demo server that charges cards at a processor double, started for the first class
 * that asks and ended with the test process, as {@link Children} are; on embedded databases and
 * Payara Micro unless {@code -Ddatabase} or {@code -Druntime} says otherwise.
 */
public final class CardServer implements ParameterResolver {

  /** Of this process and not of JUnit's session: a forked process has a session for each class. */
  private static CardShop running;

  /** Server, processor and database together. */
  public record CardShop(ServerProcess server, Processor processor, Database database) {

    /** Shops there. */
    public Shop shop() {
      return new Shop(server.url());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CardShop.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running();
  }

  private static synchronized CardShop running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  private static CardShop start() {
    var folder = Workspace.fresh("cards");
    var processor = new Processor(folder.resolve("processor-journal"));
    Path data = folder.resolve("data");
    Database database = Database.Product.chosen().open(data);
    ServerOptions options =
        ServerOptions.demoShop()
            .on(ServerRuntime.chosen())
            .with(database.serverSettings())
            .with(processor.serverSettings())
            .with(Map.of("quittance.retry.first", "500ms"));
    return new CardShop(ServerProcess.start(data, options), processor, database);
  }
}
