package org.quittance.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.CompactJws;
import org.quittance.vault.jose.Ed25519;

class SigningDocumentsIT {

  private static final JsonObject CLAIMS = Json.createObjectBuilder().add("a", 1).build();
  private static final Database DATABASE = Database.derby();
  private static House house;
  private static DocumentSigner signer;

  @TempDir private static Path data;

  @BeforeAll
  static void open() {
    house = new House(DATABASE, data);
    signer = house.bean(DocumentSigner.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void verifiesWhatItSigned() {
    assertThat(signer.verify("one+jwt", signer.sign("one+jwt", CLAIMS))).isEqualTo(CLAIMS);
  }

  @Test
  void anotherProcessVerifiesItToo() {
    String compact = signer.sign("one+jwt", CLAIMS);
    try (House other = new House(DATABASE, data)) {
      assertThat(other.bean(DocumentSigner.class).verify("one+jwt", compact)).isEqualTo(CLAIMS);
      String fresh = other.bean(DocumentSigner.class).sign("made-elsewhere+jwt", CLAIMS);
      house.clock().pass(java.time.Duration.ofSeconds(2));
      assertThat(signer.verify("made-elsewhere+jwt", fresh)).isEqualTo(CLAIMS);
    }
  }

  @Test
  void refusesADocumentOfAnotherKind() {
    String compact = signer.sign("one+jwt", CLAIMS);
    signer.sign("two+jwt", CLAIMS);
    assertThatThrownBy(() -> signer.verify("two+jwt", compact)).isInstanceOf(DocumentInvalid.class);
  }

  @Test
  void refusesAnotherKindsKeyUnderThisKindsName() {
    signer.sign("two+jwt", CLAIMS);
    OpenedKey two = house.bean(KeyRing.class).signing("two+jwt");
    String header = header("EdDSA", two.kid(), "one+jwt");
    refuses(CompactJws.sign(header, CLAIMS, two.signing()));
  }

  @Test
  void refusesAForeignKeyUnderOurKeysName() {
    String kid = house.bean(KeyRing.class).signing("one+jwt").kid();
    Ed25519.Signing foreign = Ed25519.Signing.generate();
    refuses(CompactJws.sign(header("EdDSA", kid, "one+jwt"), CLAIMS, foreign));
    refuses(CompactJws.sign(header("EdDSA", "unknown", "one+jwt"), CLAIMS, foreign));
  }

  @Test
  void refusesOtherAlgorithms() throws Exception {
    OpenedKey key = house.bean(KeyRing.class).signing("one+jwt");
    refuses(header("none", key.kid(), "one+jwt") + "." + Base64Url.encode("{\"a\":1}") + ".");

    String signed =
        header("HS256", key.kid(), "one+jwt") + "." + Base64Url.encode(CLAIMS.toString());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.signing().publicKey(), "HmacSHA256"));
    byte[] byPublicKey = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
    refuses(signed + "." + Base64Url.encode(byPublicKey));
  }

  @Test
  void refusesEveryDocumentOneCharacterOff() {
    String compact = signer.sign("one+jwt", CLAIMS);
    for (int i = 0; i < compact.length(); i++) {
      char other = compact.charAt(i) == 'A' ? 'B' : 'A';
      refuses(compact.substring(0, i) + other + compact.substring(i + 1));
    }
    for (int length = 0; length < compact.length(); length++) {
      refuses(compact.substring(0, length));
    }
  }

  @Test
  void askedManyTimesAtOnceItMakesOneKeyOfAKind() throws Exception {
    int threads = 8;
    var pool = Executors.newFixedThreadPool(threads);
    var start = new CyclicBarrier(threads);
    Callable<String> sign =
        () -> {
          start.await();
          return signer.sign("contended+jwt", CLAIMS);
        };
    Set<String> documents = new HashSet<>();
    for (var signed : pool.invokeAll(Stream.generate(() -> sign).limit(threads).toList())) {
      documents.add(signed.get());
    }
    pool.shutdown();
    assertThat(documents).as("one key and one payload make one document").hasSize(1);
  }

  @Test
  void publishesEveryKeyAndNoPrivateOne() {
    signer.sign("one+jwt", CLAIMS);
    JsonObject published = house.bean(KeyRing.class).published();
    assertThat(published.getJsonArray("keys")).isNotEmpty();
    assertThat(published.getJsonArray("keys"))
        .allSatisfy(
            key ->
                assertThat(key.asJsonObject().keySet())
                    .containsExactlyInAnyOrder(
                        "kty", "crv", "x", "kid", "alg", "use", "quittance:typ"));
  }

  private static void refuses(String compact) {
    assertThatThrownBy(() -> signer.verify("one+jwt", compact)).isInstanceOf(DocumentInvalid.class);
  }

  private static String header(String alg, String kid, String typ) {
    return Base64Url.encode(
        Json.createObjectBuilder()
            .add("alg", alg)
            .add("kid", kid)
            .add("typ", typ)
            .build()
            .toString());
  }
}
