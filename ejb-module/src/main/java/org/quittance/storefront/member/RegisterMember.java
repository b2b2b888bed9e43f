package org.quittance.storefront.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.signin.HashSecret;
import org.quittance.storefront.signin.SecretKind;

/**
 * Opens an account. One transaction; repeated for a known user name it changes nothing and returns
 * the account that stands.
 */
@Stateless
public class RegisterMember {

  @Inject private Members members;
  @Inject private HashSecret hashSecret;
  @Inject private ServerClock clock;

  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Caller register(String username, String displayName, String password, Role role) {
    return members
        .find(username)
        .map(Member::caller)
        .orElseGet(
            () -> {
              var member =
                  new Member(
                      Ids.next(),
                      username,
                      displayName,
                      hashSecret.hash(SecretKind.CHOSEN, password),
                      role,
                      clock.now());
              members.add(member);
              return member.caller();
            });
  }
}
