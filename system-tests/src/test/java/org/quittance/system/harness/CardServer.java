package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demo server that charges cards at a processor double, started for the first class
 * that asks and stopped after the last; on embedded databases and Payara Micro unless {@code
 * -Ddatabase} or {@code -Druntime} says otherwise.
 */
public final class CardServer implements ParameterResolver {

  private static final Namespace SPACE = Namespace.create(CardServer.class);

  /** Server, processor and database together. */
  public record CardShop(ServerProcess server, Processor processor, Database database)
      implements AutoCloseable {

    /** Shops there. */
    public Shop shop() {
      return new Shop(server.url());
    }

    @Override
    public void close() {
      server.close();
      processor.close();
      database.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CardShop.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("shop", key -> start(), CardShop.class);
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
