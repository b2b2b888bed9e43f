package org.quittance.processor;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A double with a fresh journal for each test, and somebody who calls it. */
abstract class AProcessor {

  @TempDir Path folder;
  ProcessorDouble processor;
  Caller caller;

  @BeforeEach
  void open() {
    processor = ProcessorDouble.start(folder.resolve("journal"));
    caller = new Caller(processor.url());
  }

  @AfterEach
  void close() {
    processor.close();
  }

  List<Effect.Kind> effects() {
    return processor.journal().stream().map(Effect::kind).toList();
  }

  String status(String intent) {
    return caller.get("payment_intents/" + intent).getString("status");
  }
}
