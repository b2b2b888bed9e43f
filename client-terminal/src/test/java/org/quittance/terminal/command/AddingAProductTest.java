package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.store.Reply;
import org.quittance.terminal.store.SealedContent;
import org.quittance.terminal.store.StoreDouble;

class AddingAProductTest {
  private final StoreDouble store = new StoreDouble();

  @TempDir Path home;
  @TempDir Path files;
  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.write(files.resolve("é & 1.bin"), new byte[200_000]);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private TerminalRun add() {
    return TerminalRun.json(
        home,
        store.url(),
        "product",
        "add",
        "--sku",
        "book",
        "--name",
        "Book",
        "--price",
        "EUR:990",
        "--price",
        "JPY:1500",
        file.toString());
  }

  private static JsonObject recorded(byte[] plain) {
    return new SealedContent("c1", "name", plain).metadata();
  }

  private static JsonObject product() {
    return Json.createObjectBuilder().add("sku", "book").add("name", "Book").build();
  }

  @Test
  void sendsTheFileAndThenTheProduct() {
    store.on("POST /api/v1/contents", Reply.json(201, recorded(new byte[200_000])));
    store.on("POST /api/v1/products", Reply.json(201, product()));

    TerminalRun run = add();

    assertThat(run.err()).isEmpty();
    assertThat(run.json()).isEqualTo(product());
    var sent = store.asked("POST /api/v1/contents").get(0);
    assertThat(sent.query()).isEqualTo("name=%C3%A9%20%26%201.bin");
    assertThat(sent.body()).hasSize(200_000);
    String body = store.asked("POST /api/v1/products").get(0).body();
    JsonObject asked = Json.createReader(new StringReader(body)).readObject();
    assertThat(asked.getJsonArray("contents").toString())
        .isEqualTo("[{\"content\":\"c1\",\"version\":1}]");
    assertThat(asked.getJsonArray("prices")).hasSize(2);
  }

  @Test
  void makesNoProductOfAContentThatArrivedOtherwise() {
    store.on("POST /api/v1/contents", Reply.json(201, recorded(new byte[199_999])));

    TerminalRun run = add();

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).startsWith("refused: content-differs: ").hasLineCount(1);
    assertThat(store.asked("POST /api/v1/products")).isEmpty();
  }

  @Test
  void sendsNothingWhenTheSkuIsTaken() {
    store.on("GET /api/v1/products/book", Reply.json(200, product()));

    TerminalRun run = add();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: sku-taken: ");
    assertThat(store.asked("POST /api/v1/contents")).isEmpty();
  }

  @Test
  void passesOnThatTheAccountMayNot() {
    store.on("POST /api/v1/contents", Reply.problem(403, "forbidden"));

    TerminalRun run = add();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: forbidden: ");
  }
}
