package org.quittance.storefront.partner;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.signin.SecretKind;
import org.quittance.storefront.signin.SignIn;

/** The beans that keep partners, over a database. */
final class PartnerHouse implements AutoCloseable {

  static final Set<Scope> SCOPES =
      EnumSet.of(Scope.PURCHASE_READ, Scope.PURCHASE_WRITE, Scope.REFUND_WRITE);

  final House house;

  PartnerHouse(Database database, Path data) {
    house = new House(database, data).with(Pbkdf2PasswordHash.class, new Pbkdf2PasswordHashImpl());
  }

  NewSecret register(String clientId, String outsideSubject) {
    return house
        .bean(RegisterPartner.class)
        .register(new NewPartner(clientId, "A store", SCOPES, outsideSubject), "operator");
  }

  NewSecret register(String clientId) {
    return register(clientId, null);
  }

  AccessToken token(String clientId, String secret, String scope) {
    var shown = new SignIn(SecretKind.MADE, clientId, secret, "127.0.0.1");
    return house.bean(IssueToken.class).issue(shown, Optional.ofNullable(scope));
  }

  String token(NewSecret made) {
    return token(made.partner().clientId(), made.secret(), null).compact();
  }

  Caller identify(String token) {
    return house.bean(IdentifyPartner.class).identify(token);
  }

  @Override
  public void close() {
    house.close();
  }
}
