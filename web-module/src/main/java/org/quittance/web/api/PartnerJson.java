package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.partner.NewPartner;
import org.quittance.storefront.partner.NewSecret;
import org.quittance.storefront.partner.PartnerFacts;
import org.quittance.storefront.partner.SecretLife;

/** Partner stores as the API reads and writes them. */
final class PartnerJson {

  private static final int LONGEST_TIME = 40;

  private PartnerJson() {}

  static NewPartner newPartner(InputStream body) {
    JsonFields fields = JsonBody.read(body, "clientId", "name", "scopes", "outsideSubject");
    return new NewPartner(
        fields.string("clientId", 64),
        fields.string("name", 200),
        scopes(fields),
        fields.findString("outsideSubject", 255).orElse(null));
  }

  /** The list {@code scopes}, which may be empty. */
  static Set<Scope> scopes(InputStream body) {
    return scopes(JsonBody.read(body, "scopes"));
  }

  private static Set<Scope> scopes(JsonFields fields) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : fields.strings("scopes", Scope.values().length)) {
      scopes.add(
          Scope.find(word)
              .orElseThrow(() -> new InvalidRequest("There is no scope '" + word + "'.")));
    }
    return scopes;
  }

  static SecretLife.Wish life(InputStream body) {
    JsonFields fields = JsonBody.read(body, "notBefore", "expiresAt", "overlap");
    return new SecretLife.Wish(
        time(fields, "notBefore", Instant::parse),
        time(fields, "expiresAt", Instant::parse),
        time(fields, "overlap", Duration::parse));
  }

  private static <T> Optional<T> time(JsonFields fields, String name, Function<String, T> parse) {
    return fields
        .findString(name, LONGEST_TIME)
        .map(
            text -> {
              try {
                return parse.apply(text);
              } catch (DateTimeException malformed) {
                throw new InvalidRequest("'" + name + "' is not written as ISO 8601 has it.");
              }
            });
  }

  static JsonObject of(PartnerFacts partner) {
    return facts(partner).build();
  }

  /** With the secret that was just made. */
  static JsonObject withSecret(NewSecret made) {
    return facts(made.partner()).add("secret", made.secret()).build();
  }

  private static JsonObjectBuilder facts(PartnerFacts partner) {
    JsonArrayBuilder scopes = Json.createArrayBuilder();
    partner.scopes().forEach(scope -> scopes.add(scope.word()));
    JsonArrayBuilder secrets = Json.createArrayBuilder();
    List<PartnerFacts.Secret> all = partner.secrets();
    all.forEach(secret -> secrets.add(secret(secret)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("clientId", partner.clientId())
            .add("partnerId", partner.id().toString())
            .add("name", partner.name())
            .add("state", partner.state().word())
            .add("scopes", scopes);
    add(json, "outsideSubject", partner.outsideSubject());
    return json.add("createdAt", partner.createdAt().toString()).add("secrets", secrets);
  }

  private static JsonObjectBuilder secret(PartnerFacts.Secret secret) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("secretId", secret.id().toString())
            .add("notBefore", secret.notBefore().toString());
    add(json, "expiresAt", secret.expiresAt());
    add(json, "revokedAt", secret.revokedAt());
    return json;
  }

  private static void add(JsonObjectBuilder json, String name, Object value) {
    if (value == null) {
      json.addNull(name);
    } else {
      json.add(name, value.toString());
    }
  }
}
