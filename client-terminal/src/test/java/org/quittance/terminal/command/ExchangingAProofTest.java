package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.terminal.store.OpenableStore.BOX_SET;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.Jws;
import org.quittance.terminal.store.LicenseDesk;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.Reply;
import org.quittance.terminal.store.SealedContent;
import org.quittance.terminal.store.StoreDouble;

class ExchangingAProofTest {
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
  void refusesALicenseForAnotherDevice() {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    store.on(
        "POST /api/v1/licenses",
        new LicenseDesk(signer, List.of(book), claims -> claims.add("device", "another")));

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).contains("bound to another device").hasLineCount(1);
  }

  @Test
  void refusesAnOlderVersionThanItHasSeen() {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    store.on(
        "POST /api/v1/licenses",
        new LicenseDesk(signer, List.of(book), claims -> claims.add("version", 2)),
        new LicenseDesk(signer, List.of(book)));

    assertThat(open().exit()).isZero();
    TerminalRun older = open();

    assertThat(older.exit()).isEqualTo(6);
    assertThat(older.err()).contains("seen a newer version");
  }

  @Test
  void refusesALicenseThatIsNoLongerFresh() {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    long yesterday = Claims.seconds(Duration.ofDays(-1));
    store.on(
        "POST /api/v1/licenses",
        new LicenseDesk(signer, List.of(book), claims -> claims.add("freshUntil", yesterday)));

    assertThat(open().err()).startsWith("refused: license-not-ours: ").contains("renewed");
  }

  @Test
  void refusesALicenseThatSomebodyElseSigned() throws IOException {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    store.on("POST /api/v1/licenses", new LicenseDesk(new DocumentSigner(), List.of(book)));

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).startsWith("refused: license-not-genuine: ");
    assertThat(filesInOut()).isEmpty();
    assertThat(home.resolve("licenses")).doesNotExist();
  }

  @Test
  void asksOnceMoreWithAFreshNonce() {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    store.on(
        "POST /api/v1/licenses",
        Reply.problem(422, "possession-replayed"),
        new LicenseDesk(signer, List.of(book)));

    assertThat(open().exit()).isZero();
    assertThat(store.asked("POST /api/v1/nonces")).hasSize(2);
  }

  @Test
  void exchangesAgainWhenTheAnswerIsLost() {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 1, book);
    store.on("POST /api/v1/licenses", Reply.drop(), new LicenseDesk(signer, List.of(book)));

    assertThat(open().exit()).isZero();
    assertThat(store.asked("POST /api/v1/nonces")).hasSize(2);
  }

  @Test
  void opensTheOthersWhenOneIsRefused() {
    SealedContent book = content("c1", "book", 10);
    OpenableStore.stock(store, signer, 2, book);
    store.on(
        "POST /api/v1/licenses",
        Reply.problem(410, "proof-revoked"),
        new LicenseDesk(signer, List.of(book)));

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("refused: proof-revoked: ").hasLineCount(1);
    assertThat(run.json().getJsonArray("opened")).hasSize(1);
  }

  private static JsonObject status(String... replacedBy) {
    var status = Json.createObjectBuilder().add("state", "revoked");
    List.of(replacedBy).forEach(id -> status.add("replacedBy", id));
    return status.build();
  }

  /** The store issued the proof again, and the new one once more. */
  private void stockIssuedAgain(SealedContent book) {
    OpenableStore.stock(store, signer, 1, book);
    store.on("GET /api/v1/proofs/proof-1", Reply.json(200, status("proof-1b")));
    store.on("GET /api/v1/proofs/proof-1b", Reply.json(200, status("proof-1c")));
    store.on("GET /api/v1/proofs/proof-1c", Reply.json(200, status()));
    String proof = signer.sign("quittance-proof+jwt", Claims.proof("proof-1c", "book").build());
    store.on(
        "GET /api/v1/box-sets/" + BOX_SET + "/proofs/proof-1c",
        Reply.json(
            200,
            Json.createObjectBuilder()
                .add("proofId", "proof-1c")
                .add("product", Json.createObjectBuilder().add("sku", "book").add("name", "Book"))
                .add("proof", proof)
                .build()));
    store.on(
        "POST /api/v1/licenses",
        Reply.problem(410, "proof-revoked"),
        new LicenseDesk(signer, List.of(book)));
  }

  @Test
  void opensTheProofThatWasIssuedInThePlaceOfARevokedOneAndKeepsIt() {
    SealedContent book = content("c1", "book", 10);
    stockIssuedAgain(book);

    TerminalRun run = open();

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    JsonObject opened = run.json().getJsonArray("opened").getJsonObject(0);
    assertThat(opened.getString("proofId")).isEqualTo("proof-1c");
    assertThat(out.resolve("book")).hasBinaryContent(book.plain);
    assertThat(store.asked("GET /api/v1/proofs/proof-1").get(0).authorization()).isNotNull();

    assertThat(open().exit()).isZero();
    assertThat(store.asked("POST /api/v1/licenses")).hasSize(3);
    assertThat(store.asked("GET /api/v1/proofs/proof-1")).hasSize(1);
  }

  @Test
  void staysRefusedWhereNoneWasIssuedInItsPlaceOrNobodyMayKnow() throws IOException {
    SealedContent book = content("c1", "book", 10);
    stockIssuedAgain(book);
    store.on("POST /api/v1/licenses", Reply.problem(410, "proof-revoked"));
    for (Reply silent : List.of(Reply.json(200, status()), Reply.problem(404, "not-found"))) {
      store.on("GET /api/v1/proofs/proof-1", silent);
      TerminalRun run = open();
      assertThat(run.exit()).isEqualTo(3);
      assertThat(run.err()).startsWith("refused: proof-revoked: ").hasLineCount(1);
    }
    assertThat(filesInOut()).isEmpty();
  }

  @Test
  void refusesAnotherProofThanTheOneNamedInItsPlace() {
    stockIssuedAgain(content("c1", "book", 10));
    store.on("GET /api/v1/proofs/proof-1b", Reply.json(200, status("proof-1d")));
    store.on("GET /api/v1/proofs/proof-1d", Reply.json(200, status()));
    store.on(
        "GET /api/v1/box-sets/" + BOX_SET + "/proofs/proof-1d",
        Reply.json(200, OpenableStore.boxSet(signer, 1).getJsonArray("eBoxes").getJsonObject(0)));
    TerminalRun run = open();
    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.err()).startsWith("refused: proof-differs: ");
  }

  @Test
  void saysThatThePaymentIsStillSettling() {
    OpenableStore.stock(store, signer, 1, content("c1", "book", 10));
    Reply pending = Reply.problem(409, "proof-pending").with("Retry-After", "60");
    store.on("POST /api/v1/licenses", pending);

    TerminalRun run = open();

    assertThat(run.exit()).isEqualTo(7);
    assertThat(run.err()).startsWith("refused: proof-pending: ");
  }

  @Test
  void showsItsPossessionAsTheApiDescribes() throws Exception {
    OpenableStore.stock(store, signer, 1, content("c1", "book", 10));
    open();

    var asked = store.asked("POST /api/v1/licenses").get(0);
    assertThat(asked.authorization()).isNull();
    JsonObject body = Json.createReader(new StringReader(asked.body())).readObject();
    JsonObject keys = body.getJsonObject("deviceKeys");
    JsonObject signing = keys.getJsonObject("signing");
    assertThat(signing.keySet()).containsExactlyInAnyOrder("kty", "crv", "x");
    assertThat(keys.getJsonObject("receiving").getString("crv")).isEqualTo("X25519");
    PublicJsonWebKey key =
        PublicJsonWebKey.Factory.newPublicJwk(
            Map.of("kty", "OKP", "crv", signing.getString("crv"), "x", signing.getString("x")));
    String thumbprint = key.calculateBase64urlEncodedThumbprint("SHA-256");
    JsonWebSignature possession = new JsonWebSignature();
    possession.setCompactSerialization(body.getString("possession"));
    possession.setKey(key.getPublicKey());
    assertThat(possession.verifySignature()).isTrue();
    assertThat(Jws.header(body.getString("possession")))
        .isEqualTo(
            Json.createObjectBuilder()
                .add("alg", "EdDSA")
                .add("typ", "quittance-possession+jwt")
                .build());
    JsonObject claims = Jws.payload(body.getString("possession"));
    assertThat(claims.getString("htm")).isEqualTo("POST");
    assertThat(claims.getString("htu")).isEqualTo(store.url() + "/api/v1/licenses");
    assertThat(claims.getString("nonce")).isEqualTo("a-nonce");
    assertThat(claims.getString("signing")).isEqualTo(thumbprint);
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(body.getString("proof").getBytes(StandardCharsets.US_ASCII));
    assertThat(claims.getString("proof")).isEqualTo(Jws.encoded(digest));
    JsonObject binding = Jws.payload(keys.getString("binding"));
    assertThat(binding.getString("receiving")).isEqualTo(claims.getString("receiving"));
  }
}
