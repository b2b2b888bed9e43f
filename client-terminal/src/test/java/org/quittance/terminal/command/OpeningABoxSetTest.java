package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.terminal.store.OpenableStore.BOX_SET;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.Jws;
import org.quittance.terminal.store.LicenseDesk;
import org.quittance.terminal.store.OpenableStore;
import org.quittance.terminal.store.Ranged;
import org.quittance.terminal.store.Reply;
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
    assertThat(again.out()).contains("was there already");
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
    long yesterday = Claims.seconds(java.time.Duration.ofDays(-1));
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
    JsonObject body = Json.createReader(new java.io.StringReader(asked.body())).readObject();
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
            .digest(body.getString("proof").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(claims.getString("proof")).isEqualTo(Jws.encoded(digest));
    JsonObject binding = Jws.payload(keys.getString("binding"));
    assertThat(binding.getString("receiving")).isEqualTo(claims.getString("receiving"));
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
