package org.quittance.storefront.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.partner.IssuerDouble.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;

/** Tokens come from an issuer that the configuration names. */
class TrustingAnOutsideIssuerIT {

  private static final String PREFIX = "quittance.outside.";

  private static Database database;
  @TempDir private static Path data;

  private final IssuerDouble issuer = new IssuerDouble();
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final String subject = "client-" + UUID.randomUUID();
  private final String clientId = "store-" + UUID.randomUUID();
  private PartnerHouse house;
  private PartnerFacts partner;

  @BeforeAll
  static void make() {
    database = Database.derby();
  }

  @BeforeEach
  void open() {
    set("issuer", IssuerDouble.NAME);
    set("jwks", issuer.address());
    set("floor", "0s");
    house = new PartnerHouse(database, data);
    partner = house.register(clientId, subject).partner();
  }

  @AfterEach
  void close() {
    settings.keySet().forEach(System::clearProperty);
    house.close();
    issuer.close();
  }

  private void set(String key, String value) {
    settings.put(PREFIX + key, value);
    System.setProperty(PREFIX + key, value);
  }

  private long now() {
    return house.house.clock().now().getEpochSecond();
  }

  private JwtClaims claims() {
    return IssuerDouble.claims(subject, now());
  }

  private String good() {
    return sign(claims(), issuer.rsa, AlgorithmIdentifiers.RSA_USING_SHA256, "at+jwt");
  }

  private void refuses(String token) {
    assertThatThrownBy(() -> house.identify(token)).isInstanceOf(TokenInvalid.class);
  }

  @Test
  void takesEachOfTheThreeAlgorithms() {
    for (String token :
        new String[] {
          good(),
          sign(claims(), issuer.ec, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, "JWT"),
          sign(claims(), issuer.okp, AlgorithmIdentifiers.EDDSA, null)
        }) {
      Caller caller = house.identify(token);
      assertThat(caller.id()).isEqualTo(partner.id());
      assertThat(caller.scopes()).containsExactly(Scope.PURCHASE_READ);
    }
    assertThat(issuer.asked).hasValue(1);
  }

  @Test
  void takesOnlyTheAlgorithmsThatAreConfigured() {
    set("algorithms", "ES256");
    refuses(good());
    house.identify(
        sign(claims(), issuer.ec, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, null));
    refuses(sign(claims(), issuer.rsa, AlgorithmIdentifiers.RSA_USING_SHA512, "at+jwt"));
  }

  @Test
  void refusesNoSignatureAndAPublicKeyTakenForASecret() {
    refuses(IssuerDouble.unsigned(claims()));
    refuses(IssuerDouble.signWithThePublicKeyAsSecret(claims(), issuer.rsa));
    refuses(IssuerDouble.signWithThePublicKeyAsSecret(claims(), issuer.ec));
  }

  @Test
  void refusesAKeyThatIsNotTheIssuers() throws JoseException {
    PublicJsonWebKey foreign = RsaJwkGenerator.generateJwk(2048);
    foreign.setKeyId("rsa");
    refuses(sign(claims(), foreign, AlgorithmIdentifiers.RSA_USING_SHA256, "at+jwt"));
    foreign.setKeyId("unknown");
    refuses(sign(claims(), foreign, AlgorithmIdentifiers.RSA_USING_SHA256, "at+jwt"));
  }

  @Test
  void refusesAnotherAudienceTimeTypeOrClient() {
    JwtClaims audience = claims();
    audience.setAudience("another-api");
    JwtClaims expired = claims();
    expired.setClaim("exp", now() - 60);
    JwtClaims endless = claims();
    endless.unsetClaim("exp");
    JwtClaims early = claims();
    early.setClaim("nbf", now() + 600);
    JwtClaims nobody = claims();
    nobody.setSubject("somebody-else");
    JwtClaims byOurName = claims();
    byOurName.setSubject(clientId);
    JwtClaims other = claims();
    other.setIssuer("https://issuer.example/");
    for (JwtClaims bad :
        new JwtClaims[] {audience, expired, endless, early, nobody, byOurName, other}) {
      refuses(sign(bad, issuer.rsa, AlgorithmIdentifiers.RSA_USING_SHA256, "at+jwt"));
    }
    refuses(sign(claims(), issuer.rsa, AlgorithmIdentifiers.RSA_USING_SHA256, "logout+jwt"));
  }

  @Test
  void findsAKeyThatIsNewAndAsksNoMoreOftenThanTheFloorAllows() {
    house.identify(good());
    PublicJsonWebKey fresh = issuer.rotated("ec-2");
    house.identify(
        sign(claims(), fresh, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, "at+jwt"));
    assertThat(issuer.asked).hasValue(2);
  }

  @Test
  void isNotDrivenToAskByTokensOfUnknownKeys() {
    set("floor", "1h");
    house.identify(good());
    PublicJsonWebKey fresh = issuer.rotated("ec-2");
    for (int i = 0; i < 5; i++) {
      refuses(sign(claims(), fresh, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, null));
    }
    assertThat(issuer.asked).hasValue(1);
  }

  @Test
  void saysThatTheIssuerIsAwayAndNotThatTheTokenIsWrong() {
    issuer.answers(500);
    String token = good();
    assertThatThrownBy(() -> house.identify(token)).isInstanceOf(IssuerAway.class);
    issuer.answers(200);
    assertThat(house.identify(token).id()).isEqualTo(partner.id());
  }

  @Test
  void goesOnWithTheKeysItHasWhileTheIssuerIsAway() {
    house.identify(good());
    issuer.answers(500);
    assertThat(house.identify(good()).id()).isEqualTo(partner.id());
  }

  @Test
  void readsTheKeysFromAFile() throws IOException {
    Path file = Files.writeString(data.resolve("keys.json"), issuer.keySet());
    set("jwks", file.toString());
    assertThat(house.identify(good()).id()).isEqualTo(partner.id());
    assertThat(issuer.asked).hasValue(0);
  }

  @Test
  void namesTheClientByTheClaimThatIsConfigured() {
    set("client-claim", "azp");
    JwtClaims claims = claims();
    claims.setSubject("whoever");
    claims.setClaim("azp", subject);
    String token = sign(claims, issuer.rsa, AlgorithmIdentifiers.RSA_USING_SHA256, "at+jwt");
    assertThat(house.identify(token).id()).isEqualTo(partner.id());
  }

  @Test
  void losesARevokedPartner() {
    String token = good();
    house.identify(token);
    house.house.bean(RevokePartner.class).revoke(clientId, "Over.", "operator");
    refuses(token);
  }

  @Test
  void isNotTrustedWithoutConfiguration() {
    System.clearProperty(PREFIX + "issuer");
    refuses(good());
    assertThat(issuer.asked).hasValue(0);
  }
}
