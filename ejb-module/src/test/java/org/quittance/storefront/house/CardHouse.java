package org.quittance.storefront.house;

import java.nio.file.Path;
import org.quittance.distribution.house.Database;
import org.quittance.processor.ProcessorDouble;

/**
 * The payment adapter over a processor's double; cards are the gateway of all that is built while
 * it is open.
 */
public final class CardHouse implements AutoCloseable {

  private static final String GATEWAY = "quittance.gateway";

  private final ProcessorDouble processor;
  private final TestAdapter adapter;

  private CardHouse(ProcessorDouble processor, TestAdapter adapter) {
    this.processor = processor;
    this.adapter = adapter;
  }

  /** With an empty store of this database, and the processor's journal in that folder. */
  public static CardHouse open(Database database, Path data) {
    System.setProperty(GATEWAY, "stripe");
    ProcessorDouble processor = ProcessorDouble.start(data.resolve("journal"));
    return new CardHouse(processor, TestAdapter.withCards(database.empty(), processor.url()));
  }

  public ProcessorDouble processor() {
    return processor;
  }

  public TestAdapter adapter() {
    return adapter;
  }

  @Override
  public void close() {
    System.clearProperty(GATEWAY);
    adapter.close();
    processor.close();
  }
}
