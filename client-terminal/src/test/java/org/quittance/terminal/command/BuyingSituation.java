package org.quittance.terminal.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.Reply;
import org.quittance.terminal.store.StoreDouble;

/** Buys at a store that answers as each test says. */
abstract class BuyingSituation {
  static final String CALL = "POST /api/v1/purchases";

  final StoreDouble store = new StoreDouble();

  @TempDir Path home;

  @AfterEach
  void closeStore() {
    store.close();
  }

  static JsonObject purchase(String state) {
    return Json.createObjectBuilder()
        .add("purchaseId", "p-1")
        .add("idempotencyKey", "k-1")
        .add("state", state)
        .add("boxSetId", OpenableStore.BOX_SET)
        .add("amountMinor", 1980)
        .add("currency", "EUR")
        .add("boxSet", OpenableStore.boxSet(new DocumentSigner(), 2))
        .build();
  }

  static Reply bought() {
    return Reply.json(201, purchase("captured"));
  }

  /** The whole command line that does this here, as a shell takes it. */
  String again(String command) {
    return "quittance --home " + home + " --server " + store.url() + " " + command;
  }

  TerminalRun buy(String... words) {
    String[] all = Stream.concat(Stream.of("buy"), Stream.of(words)).toArray(String[]::new);
    return TerminalRun.json(home, store.url(), all);
  }

  TerminalRun buyInVain(String... words) {
    String[] all = Stream.concat(Stream.of("buy"), Stream.of(words)).toArray(String[]::new);
    return TerminalRun.unanswered(home, store.url(), all);
  }

  Set<String> keysSent() {
    Set<String> keys = new HashSet<>();
    store.asked(CALL).forEach(one -> keys.add(one.key()));
    return keys;
  }
}
