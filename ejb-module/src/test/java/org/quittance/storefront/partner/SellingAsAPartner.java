package org.quittance.storefront.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;
import org.quittance.vault.DocumentSigner;

/** A partner store shows who it is, from its registration to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SellingAsAPartner {

  private static final SecretLife.Wish USUAL =
      new SecretLife.Wish(Optional.empty(), Optional.empty(), Optional.empty());

  private PartnerHouse house;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    house = new PartnerHouse(database(), data);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private static String name() {
    return "store-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static JsonObject claims(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    try (var reader =
        Json.createReader(new StringReader(new String(payload, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    }
  }

  @Test
  void isKnownByItsToken() {
    NewSecret made = house.register(name());
    Caller caller = house.identify(house.token(made));
    assertThat(caller.id()).isEqualTo(made.partner().id());
    assertThat(caller.username()).isEqualTo(made.partner().clientId());
    assertThat(caller.role()).isEqualTo(Role.PARTNER);
    assertThat(caller.scopes()).isEqualTo(PartnerHouse.SCOPES);
  }

  @Test
  void carriesTheClaimsOfMicroProfileJwt() {
    NewSecret made = house.register(name());
    String clientId = made.partner().clientId();
    JsonObject claims = claims(house.token(made));
    assertThat(claims.getString("iss")).isEqualTo("urn:quittance:tokens");
    assertThat(claims.getString("sub")).isEqualTo(clientId);
    assertThat(claims.getString("upn")).isEqualTo(clientId);
    assertThat(claims.getString("client_id")).isEqualTo(clientId);
    assertThat(claims.getJsonArray("groups").getString(0)).isEqualTo("partner");
    assertThat(claims.getString("aud")).isEqualTo("quittance-api");
    assertThat(claims.getString("scope")).isEqualTo("purchase:read purchase:write refund:write");
    assertThat(claims.getInt("exp") - claims.getInt("iat")).isEqualTo(3600);
    assertThat(claims.getString("jti")).isNotEmpty();
  }

  @Test
  void keepsNoSecretAsItIs() {
    NewSecret made = house.register(name());
    assertThat(made.secret()).matches("qs_[A-Za-z0-9_-]{43}");
    assertThat(made.toString()).doesNotContain(made.secret());
    String stored =
        house.house.transact(
            () -> {
              Partner partner =
                  house.house.bean(Partners.class).find(made.partner().clientId()).orElseThrow();
              return house.house.bean(Partners.class).secrets(partner).get(0).hash();
            });
    assertThat(stored).startsWith("PBKDF2WithHmacSHA256:10000:").doesNotContain(made.secret());
  }

  @Test
  void getsNoTokenForAnotherSecretOrName() {
    NewSecret made = house.register(name());
    NewSecret other = house.register(name());
    String clientId = made.partner().clientId();
    assertThatThrownBy(() -> house.token(clientId, other.secret(), null))
        .isInstanceOf(ClientUnknown.class);
    assertThatThrownBy(() -> house.token(name(), made.secret(), null))
        .isInstanceOf(ClientUnknown.class);
  }

  @Test
  void getsNoMoreScopesThanAreGranted() {
    NewSecret made = house.register(name());
    String clientId = made.partner().clientId();
    AccessToken one = house.token(clientId, made.secret(), "purchase:read");
    assertThat(one.scope()).isEqualTo("purchase:read");
    assertThat(house.identify(one.compact()).scopes()).containsExactly(Scope.PURCHASE_READ);
    for (String beyond : Set.of("credit:read", "purchase:read partner:admin", "root", "*")) {
      assertThatThrownBy(() -> house.token(clientId, made.secret(), beyond))
          .as(beyond)
          .isInstanceOf(ScopeNotGranted.class);
    }
  }

  @Test
  void changesOverToTheNextSecretWhileBothAreOfUse() {
    NewSecret first = house.register(name());
    String clientId = first.partner().clientId();
    NewSecret second = house.house.bean(AddSecret.class).add(clientId, USUAL, "operator");
    assertThat(house.identify(house.token(first)).username()).isEqualTo(clientId);
    assertThat(house.identify(house.token(second)).username()).isEqualTo(clientId);
    assertThatThrownBy(() -> house.house.bean(AddSecret.class).add(clientId, USUAL, "operator"))
        .isInstanceOf(TooManySecrets.class);
    house.house.clock().pass(Duration.ofDays(8));
    assertThatThrownBy(() -> house.token(first)).isInstanceOf(ClientUnknown.class);
    assertThat(house.identify(house.token(second)).username()).isEqualTo(clientId);
    assertThat(
            house.house.bean(AddSecret.class).add(clientId, USUAL, "operator").partner().secrets())
        .hasSize(3);
  }

  @Test
  void usesASecretNotBeforeItsTime() {
    NewSecret first = house.register(name());
    String clientId = first.partner().clientId();
    var later =
        new SecretLife.Wish(
            Optional.of(house.house.clock().now().plusSeconds(3600)),
            Optional.empty(),
            Optional.of(Duration.ZERO));
    NewSecret second = house.house.bean(AddSecret.class).add(clientId, later, "operator");
    assertThatThrownBy(() -> house.token(second)).isInstanceOf(ClientUnknown.class);
    assertThat(house.token(first)).isNotEmpty();
    house.house.clock().pass(Duration.ofSeconds(3601));
    assertThat(house.token(second)).isNotEmpty();
    assertThatThrownBy(() -> house.token(first)).isInstanceOf(ClientUnknown.class);
  }

  @Test
  void losesTheTokensOfARevokedSecretAndNoOthers() {
    NewSecret first = house.register(name());
    String clientId = first.partner().clientId();
    NewSecret second = house.house.bean(AddSecret.class).add(clientId, USUAL, "operator");
    String ofFirst = house.token(first);
    String ofSecond = house.token(second);
    UUID leaked = first.partner().secrets().get(0).id();
    house.house.bean(RevokeSecret.class).revoke(clientId, leaked, "operator");
    assertThatThrownBy(() -> house.identify(ofFirst)).isInstanceOf(TokenInvalid.class);
    assertThatThrownBy(() -> house.token(first)).isInstanceOf(ClientUnknown.class);
    assertThat(house.identify(ofSecond).username()).isEqualTo(clientId);
  }

  @Test
  void losesAScopeWithTheNextCall() {
    NewSecret made = house.register(name());
    String token = house.token(made);
    house
        .house
        .bean(SetScopes.class)
        .set(made.partner().clientId(), EnumSet.of(Scope.PURCHASE_READ, Scope.CREDIT_READ), "o");
    assertThat(house.identify(token).scopes()).containsExactly(Scope.PURCHASE_READ);
  }

  @Test
  void callsNoMoreOnceItIsRevoked() {
    NewSecret made = house.register(name());
    String clientId = made.partner().clientId();
    String token = house.token(made);
    for (int i = 0; i < 2; i++) {
      PartnerFacts partner = house.house.bean(RevokePartner.class).revoke(clientId, "Over.", "o");
      assertThat(partner.state()).isEqualTo(PartnerState.REVOKED);
      assertThat(partner.revision()).isEqualTo(2);
    }
    assertThatThrownBy(() -> house.identify(token)).isInstanceOf(TokenInvalid.class);
    assertThatThrownBy(() -> house.token(made)).isInstanceOf(ClientUnknown.class);
    assertThatThrownBy(() -> house.register(clientId)).isInstanceOf(ClientIdTaken.class);
    assertThatThrownBy(
            () -> house.house.bean(SetScopes.class).set(clientId, PartnerHouse.SCOPES, "o"))
        .isInstanceOf(PartnerRevoked.class);
  }

  @Test
  void isRefusedWithATokenThatIsNoneOfOurs() {
    NewSecret made = house.register(name());
    String token = house.token(made);
    String[] parts = token.split("\\.");
    DocumentSigner signer = house.house.bean(DocumentSigner.class);
    for (String bad :
        Set.of(
            "",
            "x.y.z",
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + "A".repeat(86),
            none() + "." + parts[1] + ".",
            signer.sign("quittance-proof+jwt", claims(token)))) {
      assertThatThrownBy(() -> house.identify(bad)).as(bad).isInstanceOf(TokenInvalid.class);
    }
  }

  @Test
  void isRefusedWithATokenOutsideItsTimeOrForSomebodyElse() {
    JsonObject claims = claims(house.token(house.register(name())));
    long now = house.house.clock().now().getEpochSecond();
    DocumentSigner signer = house.house.bean(DocumentSigner.class);
    assertThat(house.identify(signer.sign("at+jwt", claims))).isNotNull();
    for (JsonObject bad :
        Set.of(
            with(claims, "aud", "another-api"),
            with(claims, "iss", "urn:another"),
            with(claims, "exp", now - 1),
            with(claims, "nbf", now + 60),
            Json.createObjectBuilder(claims).remove("exp").build(),
            Json.createObjectBuilder(claims).remove("secret_id").build(),
            with(claims, "sub", "nobody-at-all"))) {
      String token = signer.sign("at+jwt", bad);
      assertThatThrownBy(() -> house.identify(token))
          .as(bad.toString())
          .isInstanceOf(TokenInvalid.class);
    }
  }

  @Test
  void isNotRegisteredWithWhatItCannotBe() {
    assertThatThrownBy(() -> house.register("Big Store")).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(
            () -> new NewPartner(name(), "A store", EnumSet.of(Scope.PARTNER_ADMIN), null))
        .isInstanceOf(InvalidRequest.class);
  }

  private static JsonObject with(JsonObject claims, String name, String value) {
    return Json.createObjectBuilder(claims).add(name, value).build();
  }

  private static JsonObject with(JsonObject claims, String name, long value) {
    return Json.createObjectBuilder(claims).add(name, value).build();
  }

  private static String none() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
  }
}
