package org.quittance.storefront.partner;

import java.util.EnumSet;
import java.util.Set;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.member.Scope;

/**
 * A partner store to be registered.
 *
 * @param clientId what it calls itself by: 3 to 64 of a–z, 0–9 and hyphens, for good
 * @param name for people, 1 to 200 characters
 * @param scopes what it may do
 * @param outsideSubject what the outside issuer of tokens calls it; null if that knows it not
 */
public record NewPartner(String clientId, String name, Set<Scope> scopes, String outsideSubject) {

  /**
   * @throws InvalidRequest if a part is out of its bounds, or a scope is not for partners
   */
  public NewPartner {
    if (!clientId.matches("[a-z0-9][a-z0-9-]{2,63}")) {
      throw new InvalidRequest(
          "'clientId' must have 3 to 64 of a-z, 0-9 and hyphens, and begin with no hyphen.");
    }
    if (name.isBlank() || name.length() > 200) {
      throw new InvalidRequest("'name' must have 1 to 200 characters.");
    }
    if (outsideSubject != null && !outsideSubject.matches("[\\x21-\\x7e]{1,255}")) {
      throw new InvalidRequest("'outsideSubject' must be 1 to 255 visible ASCII characters.");
    }
    scopes = grantable(scopes);
  }

  /**
   * @throws InvalidRequest if one of them is not for partners
   */
  static Set<Scope> grantable(Set<Scope> scopes) {
    for (Scope scope : scopes) {
      if (!scope.isForPartners()) {
        throw new InvalidRequest("The scope '" + scope.word() + "' is for operators only.");
      }
    }
    return scopes.isEmpty() ? EnumSet.noneOf(Scope.class) : EnumSet.copyOf(scopes);
  }
}
