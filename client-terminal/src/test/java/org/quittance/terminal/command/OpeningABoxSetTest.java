package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.terminal.store.OpenableStore.BOX_SET;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.SealedContent;
import org.quittance.terminal.store.StoreDouble;

class OpeningABoxSetTest {
  private final StoreDouble store = new StoreDouble();
  private final DocumentSigner signer = new DocumentSigner();

  @TempDir Path home;
  @TempDir Path out;

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static SealedContent content(String id, String name, int bytes) {
    byte[] plain = new byte[bytes];
    new Random(bytes).nextBytes(plain);
    return new SealedContent(id, name, plain);
  }

  private TerminalRun open() {
    return TerminalRun.json(home, store.url(), "open", BOX_SET, "--out", out.toString());
  }

  private List<String> filesInOut() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void putsTheContentUnderItsName() throws IOException {
    SealedContent book = content("c1", "Büch – 1.epub", 3_000_000);
    OpenableStore.stock(store, signer, 1, book);

    TerminalRun run = open();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    JsonObject opened = run.json().getJsonArray("opened").getJsonObject(0);
    assertThat(run.json().getString("boxSetId")).isEqualTo(BOX_SET);
    assertThat(opened.keySet()).containsExactly("proofId", "licenseId", "file", "bytes", "sha256");
    assertThat(opened.getString("sha256")).isEqualTo(book.sha256());
    assertThat(Path.of(opened.getString("file"))).hasBinaryContent(book.plain);
    assertThat(filesInOut()).containsExactly("Büch – 1.epub");
    assertThat(home.resolve("partial")).isDirectoryNotContaining("glob:**c1-1");
  }

  @Test
  void findsTheFileAlreadyThereTheSecondTime() throws IOException {
    OpenableStore.stock(store, signer, 1, content("c1", "book", 10));
    open();
    var first = Files.getLastModifiedTime(out.resolve("book"));

    TerminalRun again = TerminalRun.people(home, store.url(), "open", BOX_SET, "--out", "" + out);

    assertThat(again.exit()).isZero();
    assertThat(again.out())
        .contains("eBox of book", "  Proof    proof-1", "  License  license-proof-1")
        .contains("was there already");
    assertThat(Files.getLastModifiedTime(out.resolve("book"))).isEqualTo(first);
    assertThat(store.asked("GET /content/c1")).hasSize(1);
    assertThat(store.asked("GET /api/v1/box-sets/" + BOX_SET)).hasSize(1);
  }

  @Test
  void numbersAnotherContentOfTheSameName() throws IOException {
    SealedContent one = content("c1", "read.me", 10);
    SealedContent two = content("c2", "read.me", 20);
    OpenableStore.stock(store, signer, 1, one, two);

    assertThat(open().exit()).isZero();

    assertThat(out.resolve("read.me")).hasBinaryContent(one.plain);
    assertThat(out.resolve("read (2).me")).hasBinaryContent(two.plain);
  }

  @Test
  void writesTheSameContentOnceForSeveralLicenses() throws IOException {
    OpenableStore.stock(store, signer, 3, content("c1", "book", 10));

    TerminalRun run = open();

    assertThat(run.json().getJsonArray("opened")).hasSize(3);
    assertThat(filesInOut()).containsExactly("book");
    assertThat(store.asked("GET /content/c1")).hasSize(1);
  }

  @Test
  void leavesAnotherFileOfThatNameAlone() throws IOException {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    Files.writeString(out.resolve("book"), "mine");

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: file-exists: ").hasLineCount(1);
    assertThat(out.resolve("book")).hasContent("mine");
    TerminalRun replaced =
        TerminalRun.json(home, store.url(), "open", BOX_SET, "--replace", "--out", "" + out);
    assertThat(replaced.exit()).isZero();
    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "a/b", "a\\b", "..", ".", "CON", "nul.txt", "x\u0000y", " "})
  void refusesANameThatIsATrick(String name) throws IOException {
    OpenableStore.stock(store, signer, 1, content("c1", name, 10));

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).startsWith("refused: file-name-unsafe: ").hasLineCount(1);
    assertThat(filesInOut()).isEmpty();
    assertThat(out.resolve("../evil")).doesNotExist();
  }

  @Test
  void keepsItsSecretsForTheOwner() throws IOException {
    OpenableStore.stock(store, signer, 1, content("c1", "book", 10));
    open();
    byte[] device = Files.readAllBytes(home.resolve("device/keys.json"));
    open();

    assertThat(home.resolve("device/keys.json")).hasBinaryContent(device);
    for (String kept : List.of("device/keys.json", "box-sets/" + BOX_SET + ".json")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(kept))))
          .isEqualTo("rw-------");
    }
  }
}
