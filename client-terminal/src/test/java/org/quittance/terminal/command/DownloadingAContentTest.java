package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.terminal.store.OpenableStore.BOX_SET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.Ranged;
import org.quittance.terminal.store.Reply;
import org.quittance.terminal.store.SealedContent;
import org.quittance.terminal.store.StoreDouble;

class DownloadingAContentTest {
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
  void goesOnWhereTheConnectionBroke() throws IOException {
    SealedContent book = content("c1", "book", 3_000_000);
    OpenableStore.stock(store, signer, 1, book);
    store.on(
        "GET /content/c1",
        new Ranged(book.ciphertext, "\"v1\"", 1_200_000),
        new Ranged(book.ciphertext, "\"v1\"", 1_000_000),
        new Ranged(book.ciphertext, "\"v1\""));

    assertThat(open().exit()).isZero();

    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
    assertThat(store.asked("GET /content/c1")).hasSize(3);
    assertThat(store.asked("GET /content/c1").get(0).range()).isNull();
    assertThat(store.asked("GET /content/c1").get(1).range()).matches("bytes=1\\d{6}-|bytes=\\d+-");
    assertThat(bytesAskedFrom(2)).isGreaterThan(bytesAskedFrom(1));
  }

  private long bytesAskedFrom(int request) {
    String range = store.asked("GET /content/c1").get(request).range();
    return Long.parseLong(range.replaceAll("\\D", ""));
  }

  @Test
  void goesOnInALaterRun() throws IOException {
    SealedContent book = content("c1", "book", 2_000_000);
    OpenableStore.stock(store, signer, 1, book);
    store.on(
        "GET /content/c1",
        new Ranged(book.ciphertext, "\"v1\"", 1_500_000),
        Reply.problem(503, "not-ready"));

    TerminalRun broken = open();
    store.on("GET /content/c1", new Ranged(book.ciphertext, "\"v1\""));
    TerminalRun later = open();

    assertThat(broken.exit()).isEqualTo(5);
    assertThat(broken.err()).startsWith("refused: download-interrupted: ").contains("%");
    assertThat(later.exit()).isZero();
    var requests = store.asked("GET /content/c1");
    assertThat(requests.get(requests.size() - 1).range()).isNotNull();
    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
  }

  @Test
  void startsAnewWhenTheCiphertextIsAnotherOne() throws IOException {
    SealedContent book = content("c1", "book", 2_000_000);
    OpenableStore.stock(store, signer, 1, book);
    store.on(
        "GET /content/c1",
        new Ranged(new byte[book.ciphertext.length], "\"old\"", 900_000),
        new Ranged(book.ciphertext, "\"new\""));

    assertThat(open().exit()).isZero();

    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
  }

  @Test
  void fetchesAnewWhenJoinedHalvesAreDamaged() throws IOException {
    SealedContent book = content("c1", "book", 2_000_000);
    OpenableStore.stock(store, signer, 1, book);
    Path partial = Files.createDirectories(home.resolve("partial"));
    Files.write(partial.resolve("c1-1"), new byte[500_000]);
    Files.writeString(partial.resolve("c1-1.etag"), "\"v1\"");

    assertThat(open().exit()).isZero();

    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
  }

  @Test
  void leavesNothingUnderTheNameWhenTheCiphertextIsDamaged() throws IOException {
    SealedContent book = content("c1", "book", 2_000_000);
    OpenableStore.stock(store, signer, 1, book);
    book.ciphertext[1_500_000] ^= 1;

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).startsWith("refused: content-damaged: ").hasLineCount(1);
    assertThat(filesInOut()).isEmpty();
  }
}
