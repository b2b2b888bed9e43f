package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.StoreDouble;

class VerifyingTest {
  private final StoreDouble store = new StoreDouble();
  private final DocumentSigner signer = new DocumentSigner();

  @TempDir Path home;

  @AfterEach
  void closeStore() {
    store.close();
  }

  private TerminalRun verify(String document) throws IOException {
    Path file = Files.writeString(home.resolve("document"), document);
    return TerminalRun.json(home, store.url(), "verify", file.toString());
  }

  private TerminalRun verifyOffline() throws IOException {
    Path file = Files.writeString(home.resolve("document"), proof());
    return TerminalRun.unanswered(home, store.url(), "verify", file.toString());
  }

  private String proof() {
    return signer.sign("quittance-proof+jwt", Claims.proof("p", "book").build());
  }

  @Test
  void saysThatAGenuineProofIsValid() throws IOException {
    OpenableStore.stock(store, signer, 1);

    TerminalRun run = verify(proof() + "\n");

    assertThat(run.exit()).isZero();
    assertThat(run.out().strip())
        .isEqualTo("{\"kind\":\"proof\",\"id\":\"p\",\"valid\":true,\"reasons\":[]}");
  }

  @Test
  void worksWithoutTheServerOnceItHasSeenTheKeys() throws IOException {
    OpenableStore.stock(store, signer, 1);
    verify(proof());
    store.close();

    assertThat(verifyOffline().exit()).isZero();
  }

  @Test
  void isUnreachableWhenItHasNeverSeenTheKeys() throws IOException {
    store.close();

    assertThat(verifyOffline().exit()).isEqualTo(5);
  }

  @Test
  void endsWithSixAndTheReasonsWhenNotValid() throws IOException {
    OpenableStore.stock(store, signer, 1);

    TerminalRun run = verify("neither fish nor flesh");

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.json().getBoolean("valid")).isFalse();
    assertThat(run.json().getJsonArray("reasons")).hasSize(1);
    assertThat(run.err()).startsWith("refused: not-valid: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!doctype html><p>", "<html/>", "{}", "neither fish nor flesh"})
  void saysOnceThatAFileIsNoDocumentOfOurs(String text) throws IOException {
    Path file = Files.writeString(home.resolve("page"), text);

    TerminalRun run = TerminalRun.people(home, store.url(), "verify", file.toString());

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.out()).isEqualTo(file + ": NOT valid" + System.lineSeparator());
    assertThat(run.err())
        .startsWith("refused: not-valid: This is not a proof, license or BoxSet. ")
        .hasLineCount(1);
  }
}
