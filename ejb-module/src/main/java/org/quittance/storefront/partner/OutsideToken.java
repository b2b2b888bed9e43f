package org.quittance.storefront.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.member.Scope;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;

/** Reads the tokens of the outside issuer, if one is configured. */
@ApplicationScoped
class OutsideToken {

  private static final int SKEW_SECONDS = 30;

  /** RFC 9068's, and what issuers wrote before it; an ID token is told apart by its audience. */
  private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt");

  @Inject private ServerClock clock;
  @Inject private TokenSettings settings;
  private volatile Optional<Trusted> trusted;

  private record Trusted(OutsideIssuer issuer, OutsideKeys keys) {}

  /** What a token said, once its signature, issuer, audience and times were found right. */
  record Said(String client, Set<Scope> scopes) {}

  /** A configuration that cannot be trusted keeps the application from starting. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
    trusted();
  }

  private Optional<Trusted> trusted() {
    if (trusted == null) {
      trusted =
          OutsideIssuer.configured(ConfigProvider.getConfig(), settings.issuer())
              .map(issuer -> new Trusted(issuer, new OutsideKeys(issuer)));
    }
    return trusted;
  }

  /** Whether the token says that the outside issuer gave it; nothing in it is believed for that. */
  boolean claimsToBe(String compact) {
    return trusted().map(known -> issuerOf(compact).equals(known.issuer().issuer())).orElse(false);
  }

  private static String issuerOf(String compact) {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3 || compact.length() > StrictJson.MAX_CHARS) {
      return "";
    }
    try {
      return StrictJson.object(Base64Url.decode("its payload", parts[1])).getString("iss", "");
    } catch (MalformedDocument | ClassCastException malformed) {
      return "";
    }
  }

  /**
   * @throws TokenInvalid if it is not the issuer's, or not for us, or not of use now
   * @throws IssuerAway if the issuer's keys cannot be had
   */
  Said read(String compact) {
    Trusted known = trusted().orElseThrow();
    try {
      JwtContext context = consumer(known).process(compact);
      String typ = context.getJoseObjects().get(0).getHeader("typ");
      if (typ != null && !TYPES.contains(typ.toLowerCase(java.util.Locale.ROOT))) {
        throw new TokenInvalid("its type is no access token's");
      }
      JwtClaims claims = context.getJwtClaims();
      String client = claims.getClaimValue(known.issuer().clientClaim(), String.class);
      if (client == null || client.isEmpty()) {
        throw new TokenInvalid("it names no client");
      }
      String scope = claims.getClaimValue("scope", String.class);
      return new Said(client, Scope.known(scope == null ? "" : scope));
    } catch (InvalidJwtException | MalformedClaimException invalid) {
      if (known.keys().areMissing()) {
        throw new IssuerAway();
      }
      throw new TokenInvalid("its signature, issuer, audience or time is not right");
    }
  }

  private JwtConsumer consumer(Trusted known) {
    OutsideIssuer issuer = known.issuer();
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            new AlgorithmConstraints(
                ConstraintType.PERMIT, issuer.algorithms().toArray(String[]::new)))
        .setVerificationKeyResolver(known.keys())
        .setExpectedIssuer(issuer.issuer())
        .setExpectedAudience(issuer.audience())
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(SKEW_SECONDS)
        .setEvaluationTime(NumericDate.fromSeconds(clock.now().getEpochSecond()))
        .build();
  }
}
