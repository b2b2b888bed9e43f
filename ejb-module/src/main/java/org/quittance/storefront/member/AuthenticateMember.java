package org.quittance.storefront.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.quittance.storefront.signin.CheckSecret;
import org.quittance.storefront.signin.SecretKind;
import org.quittance.storefront.signin.SignIn;

/** Tells who holds a user name and password; reads only. */
@Stateless
public class AuthenticateMember {

  @Inject private Members members;
  @Inject private CheckSecret checkSecret;

  /**
   * The caller, or empty if the name is unknown or the password is not theirs.
   *
   * @param address where it comes from, as far as guesses are counted
   * @throws org.quittance.storefront.signin.TooManyGuesses if it must wait before it tries again
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Caller> authenticate(String username, String password, String address) {
    Optional<Member> member = members.find(username);
    List<String> stored = member.map(Member::passwordHash).map(List::of).orElse(List.of());
    boolean right =
        checkSecret
            .check(new SignIn(SecretKind.CHOSEN, username, password, address), stored, 1)
            .isPresent();
    return right ? member.map(Member::caller) : Optional.empty();
  }
}
