package org.quittance.storefront.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;

/**
 * Opens an account. One transaction; repeated for a known user name it changes nothing and returns
 * the account that stands.
 */
@Stateless
public class RegisterMember {

  /** OWASP's advice for PBKDF2 with HMAC-SHA-256. */
  private static final Map<String, String> HASHING =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
          "Pbkdf2PasswordHash.Iterations", "600000");

  @Inject private Members members;
  @Inject private Pbkdf2PasswordHash hash;
  @Inject private ServerClock clock;

  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Caller register(String username, String displayName, String password, Role role) {
    return members
        .find(username)
        .map(Member::caller)
        .orElseGet(
            () -> {
              hash.initialize(HASHING);
              var member =
                  new Member(
                      Ids.next(),
                      username,
                      displayName,
                      hash.generate(password.toCharArray()),
                      role,
                      clock.now());
              members.add(member);
              return member.caller();
            });
  }
}
