package org.quittance.terminal.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.DocumentSigner;
import org.quittance.terminal.store.Jws;
import org.quittance.terminal.store.OpenableStore;

class VerifyDocumentTest {
  private static final String PROOF = "quittance-proof+jwt";
  private static final String LICENSE = "quittance-license+jwt";

  private final DocumentSigner signer = new DocumentSigner();
  private VerifyDocument documents;

  @BeforeEach
  void publishKeys() throws MalformedJson {
    PublishedKeys keys = PublishedKeys.parse(signer.jwks());
    documents = new VerifyDocument(() -> keys, Instant::now);
  }

  private Verification verify(String document) {
    return documents.verify(document.getBytes(StandardCharsets.UTF_8));
  }

  private String proof() {
    return signer.sign(PROOF, Claims.proof("p", "book").build());
  }

  @Test
  void acceptsGenuineDocuments() {
    assertThat(verify(proof()).isValid()).isTrue();
    String license = signer.sign(LICENSE, Claims.license("l", "p", "d").build());
    assertThat(verify(license)).isEqualTo(new Verification("license", Optional.of("l"), List.of()));
  }

  @Test
  void refusesAForgedClaim() {
    String forged = Jws.withPayload(proof(), Claims.proof("p", "dearer").build());

    assertThat(verify(forged).reasons()).singleElement().asString().contains("signature");
  }

  @Test
  void refusesASignatureOfAnotherKindsKey() {
    String crossed = signer.sign(PROOF, LICENSE, Claims.proof("p", "book").build());

    assertThat(verify(crossed).reasons()).singleElement().asString().contains("no published key");
  }

  @Test
  void refusesAKeyThatIsNotPublished() {
    String foreign = new DocumentSigner().sign(PROOF, Claims.proof("p", "book").build());

    assertThat(verify(foreign).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "ES256", "eddsa", "Ed25519"})
  void refusesEveryOtherAlgorithm(String algorithm) {
    JsonObject header = Json.createObjectBuilder(Jws.header(proof())).add("alg", algorithm).build();

    assertThat(verify(Jws.withHeader(proof(), header)).reasons())
        .singleElement()
        .asString()
        .contains("EdDSA");
  }

  @Test
  void refusesAMacMadeWithThePublicKey() throws JoseException {
    JsonWebSignature mac = new JsonWebSignature();
    mac.setAlgorithmHeaderValue("HS256");
    mac.setHeader("typ", PROOF);
    mac.setKeyIdHeaderValue(signer.kid(PROOF));
    mac.setPayload(Claims.proof("p", "book").build().toString());
    mac.setKey(new HmacKey(signer.key(PROOF).getPublicKey().getEncoded()));

    assertThat(verify(mac.getCompactSerialization()).isValid()).isFalse();
  }

  @Test
  void refusesADocumentWithoutASignature() {
    String unsigned = proof().substring(0, proof().lastIndexOf('.') + 1);

    assertThat(verify(unsigned).isValid()).isFalse();
  }

  @Test
  void refusesAnExpiredProof() {
    var claims = Claims.proof("p", "book").add("exp", Claims.seconds(Duration.ofSeconds(-1)));

    assertThat(verify(signer.sign(PROOF, claims.build())).reasons())
        .singleElement()
        .asString()
        .contains("expired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "jti", "exp", "aud"})
  void refusesAProofThatLacks(String claim) {
    var claims = Json.createObjectBuilder(Claims.proof("p", "book").build()).remove(claim);

    assertThat(verify(signer.sign(PROOF, claims.build())).isValid()).isFalse();
  }

  @Test
  void refusesALicenseThatIsNotInForce() {
    var revoked = Claims.license("l", "p", "d").add("status", "revoked").build();
    var stale = Claims.license("l", "p", "d").add("freshUntil", 1).build();

    assertThat(verify(signer.sign(LICENSE, revoked)).isValid()).isFalse();
    assertThat(verify(signer.sign(LICENSE, stale)).isValid()).isFalse();
  }

  @Test
  void refusesEveryTruncation() {
    String proof = proof();
    for (int length = 0; length < proof.length(); length += 7) {
      assertThat(verify(proof.substring(0, length)).isValid()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a.b.c",
        "....",
        "{",
        "{}",
        "{\"boxSetId\":\"b\",\"eBoxes\":[]}",
        "{\"boxSetId\":\"b\",\"eBoxes\":[1]}",
        "<",
        "<a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><boxSet>&x;</boxSet>",
        "\uffff\u0000"
      })
  void neverFailsOnWhatIsNoDocument(String text) {
    assertThat(verify(text).isValid()).isFalse();
    assertThat(verify(text).reasons()).isNotEmpty();
  }

  @Test
  void acceptsABoxSetWhoseCopiesAreEqual() {
    String boxSet = OpenableStore.boxSet(signer, 2).toString();

    assertThat(verify(boxSet).isValid()).isTrue();
    assertThat(verify(boxSet).kind()).isEqualTo("box-set");
    assertThat(verify(boxSet).id()).contains(OpenableStore.BOX_SET);
  }

  @Test
  void refusesABoxSetThatDisplaysSomethingElse() {
    String boxSet = OpenableStore.boxSet(signer, 1).toString();

    assertThat(verify(boxSet.replace("\"sku\":\"book\"", "\"sku\":\"film\"")).reasons())
        .singleElement()
        .asString()
        .contains("displayed as its \"product\"");
    assertThat(verify(boxSet.replace("\"proofId\":\"proof-1\"", "\"proofId\":\"x\"")).reasons())
        .singleElement()
        .asString()
        .contains("displayed as its \"jti\"");
  }

  @Test
  void refusesABoxSetWithTheSameProofTwice() {
    JsonObject one = OpenableStore.boxSet(signer, 1);
    var eBox = one.getJsonArray("eBoxes").get(0);
    var twice =
        Json.createObjectBuilder(one)
            .add("eBoxes", Json.createArrayBuilder().add(eBox).add(eBox))
            .build();

    assertThat(verify(twice.toString()).reasons()).singleElement().asString().contains("more than");
  }

  @Test
  void readsABoxSetInXml() {
    String xml =
        "<boxSet xmlns='urn:quittance:documents:1'><boxSetId>b</boxSetId><eBoxes><eBox>"
            + "<eBoxId>e</eBoxId><proofId>p</proofId>"
            + "<product><sku>book</sku><name>Book</name></product><proof>"
            + proof()
            + "</proof></eBox></eBoxes></boxSet>";

    assertThat(verify(xml).isValid()).isTrue();
    assertThat(verify(xml.replace("<sku>book", "<sku>film")).isValid()).isFalse();
    assertThat(verify(xml.replace("eBox>", "box>")).isValid()).isFalse();
  }

  @Test
  void readsAProofInXml() {
    String xml =
        "<proofOfPurchase xmlns='urn:quittance:documents:1'><proofId>p</proofId>"
            + "<product><sku>book</sku><name>Book</name></product><proof>"
            + proof()
            + "</proof></proofOfPurchase>";

    assertThat(verify(xml).isValid()).isTrue();
    assertThat(verify(xml.replace("<proofId>p", "<proofId>q")).isValid()).isFalse();
  }

  @Test
  void readsALicenseInXmlAndJson() {
    String compact = signer.sign(LICENSE, Claims.license("l", "p", "d").build());
    String xml =
        "<license xmlns='urn:quittance:documents:1'><licenseId>l</licenseId><version>1</version>"
            + "<proofId>p</proofId><status>active</status><document>"
            + compact
            + "</document></license>";
    String json =
        "{\"licenseId\":\"l\",\"version\":1,\"proofId\":\"p\",\"status\":\"active\",\"license\":\""
            + compact
            + "\"}";

    assertThat(verify(xml).isValid()).isTrue();
    assertThat(verify(json).isValid()).isTrue();
    assertThat(verify(xml.replace("<version>1", "<version>2")).isValid()).isFalse();
    assertThat(verify(json.replace(":1,", ":2,")).isValid()).isFalse();
  }

  @Test
  void readsALicenseAsTheTerminalKeepsIt() {
    String compact = signer.sign(LICENSE, Claims.license("l", "p", "d").build());
    String kept =
        "{\"licenseId\":\"l\",\"proofId\":\"p\",\"version\":1,\"license\":\"" + compact + "\"}";

    assertThat(verify(kept)).isEqualTo(new Verification("license", Optional.of("l"), List.of()));
    assertThat(verify(kept.replace("\"l\"", "\"m\"")).isValid()).isFalse();
  }

  @Test
  void readsAProofInJson() {
    String json =
        "{\"proofId\":\"p\",\"product\":{\"sku\":\"book\"},\"proof\":\"" + proof() + "\"}";

    assertThat(verify(json)).isEqualTo(new Verification("proof", Optional.of("p"), List.of()));
    assertThat(verify(json.replace("\"book\"", "\"film\"")).isValid()).isFalse();
  }

  @Test
  void readsTheBoxSetInTheAnswerToAPurchase() {
    JsonObject purchase =
        Json.createObjectBuilder()
            .add("purchaseId", "p-1")
            .add("boxSetId", OpenableStore.BOX_SET)
            .add("boxSet", OpenableStore.boxSet(signer, 2))
            .build();
    String other = purchase.toString().replaceFirst(OpenableStore.BOX_SET, "another");

    assertThat(verify(purchase.toString()))
        .isEqualTo(new Verification("box-set", Optional.of(OpenableStore.BOX_SET), List.of()));
    assertThat(verify(other).reasons()).singleElement().asString().contains("another BoxSet");
  }

  @Test
  void readsTheBoxSetInAPurchaseInXml() {
    String xml =
        "<purchase xmlns='urn:quittance:documents:1'><boxSetId>b</boxSetId><boxSet>"
            + "<boxSetId>b</boxSetId><eBoxes><eBox><eBoxId>e</eBoxId><proofId>p</proofId>"
            + "<product><sku>book</sku><name>Book</name></product><proof>"
            + proof()
            + "</proof></eBox></eBoxes></boxSet></purchase>";

    assertThat(verify(xml)).isEqualTo(new Verification("box-set", Optional.of("b"), List.of()));
  }

  @Test
  void saysThatAPurchaseHasNoBoxSetInIt() {
    assertThat(verify("{\"purchaseId\":\"p-1\",\"boxSet\":null}").reasons())
        .singleElement()
        .asString()
        .contains("a purchase without its BoxSet");
  }
}
