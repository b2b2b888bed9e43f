package org.quittance.storefront.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Optional;

/** Tells who holds a user name and password; reads only. */
@Stateless
public class AuthenticateMember {

  @Inject private Members members;
  @Inject private Pbkdf2PasswordHash hash;
  @Inject private RecentSignIns recent;

  /** The caller, or empty if the name is unknown or the password is not theirs. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Caller> authenticate(String username, String password) {
    Optional<Member> member = members.find(username);
    if (member.isEmpty()) {
      return Optional.empty();
    }
    String stored = member.get().passwordHash();
    boolean right =
        recent.knows(stored, password)
            || (hash.verify(password.toCharArray(), stored) && recent.remember(stored, password));
    return right ? member.map(Member::caller) : Optional.empty();
  }
}
