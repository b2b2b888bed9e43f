package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.terminal.store.OpenableStore.BOX_SET;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.Reply;
import org.quittance.terminal.store.SealedContent;
import org.quittance.terminal.store.StoreDouble;

/** A partner bought; the customer has a file and no account. */
class OpeningWhatWasHandedOverTest {
  private final StoreDouble store = new StoreDouble();
  private final DocumentSigner signer = new DocumentSigner();
  private final SealedContent book =
      new SealedContent("c1", "book", "once upon a time".getBytes(StandardCharsets.UTF_8));

  @TempDir Path home;
  @TempDir Path desk;
  @TempDir Path out;

  @BeforeEach
  void stockStore() {
    OpenableStore.stock(store, signer, 2, book);
    store.on("GET /api/v1/box-sets/" + BOX_SET, Reply.problem(404, "unknown-box-set"));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private TerminalRun open(String what) {
    return TerminalRun.of(
        Map.of(),
        List.of(
            "--home",
            "" + home,
            "--server",
            store.url(),
            "--json",
            "open",
            what,
            "--out",
            "" + out));
  }

  private TerminalRun openFile(String text) throws IOException {
    return open(Files.writeString(desk.resolve("handed.over"), text).toString());
  }

  private JsonObject purchase() {
    return Json.createObjectBuilder()
        .add("purchaseId", "p-1")
        .add("boxSetId", BOX_SET)
        .add("boxSet", OpenableStore.boxSet(signer, 2))
        .build();
  }

  private String proof(String id) {
    return signer.sign("quittance-proof+jwt", Claims.proof(id, "book").build());
  }

  @Test
  void opensABoxSet() throws IOException {
    TerminalRun run = openFile(OpenableStore.boxSet(signer, 2).toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.json().getString("boxSetId")).isEqualTo(BOX_SET);
    assertThat(run.json().getJsonArray("opened")).hasSize(2);
    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
  }

  @Test
  void opensTheWholeAnswerToAPurchase() throws IOException {
    assertThat(openFile(purchase().toString()).json().getJsonArray("opened")).hasSize(2);
  }

  @Test
  void opensAProofAlone() throws IOException {
    TerminalRun run = openFile(proof("proof-1") + "\n");

    assertThat(run.err()).isEmpty();
    assertThat(run.json().getString("boxSetId")).isEqualTo("proof-1");
    assertThat(run.json().getJsonArray("opened")).hasSize(1);
  }

  @Test
  void keepsItAsIfItHadBoughtIt() throws IOException {
    String purchase = purchase().toString();
    openFile(purchase);
    openFile(proof("proof-1"));

    assertThat(home.resolve("box-sets")).isDirectoryContaining("glob:**" + BOX_SET + ".json");
    assertThat(open(BOX_SET).exit()).isZero();
    assertThat(open("proof-1").exit()).isZero();
    assertThat(openFile(purchase).exit()).as("a second time").isZero();
  }

  @Test
  void keepsNothingThatIsForged() throws IOException {
    TerminalRun run = openFile(OpenableStore.boxSet(new DocumentSigner(), 1).toString());

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).startsWith("refused: not-valid: ").hasLineCount(1);
    assertThat(home.resolve("box-sets")).doesNotExist();
    assertThat(store.asked("POST /api/v1/licenses")).isEmpty();
  }

  @Test
  void doesNotReplaceTheBoxSetItHas() throws IOException {
    openFile(OpenableStore.boxSet(signer, 2).toString());

    TerminalRun run = openFile(OpenableStore.boxSet(signer, 1).toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: box-set-differs: ").hasLineCount(1);
  }

  @Test
  void saysThatALicenseIsNoProof() throws IOException {
    var license = Claims.license("l", "p", "d").build();

    TerminalRun run = openFile(signer.sign("quittance-license+jwt", license));

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: not-a-proof: ").hasLineCount(1);
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    TerminalRun run = open(desk.resolve("purchase.json").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("refused: usage: ").contains("nor a file").hasLineCount(1);
  }
}
