package org.quittance.storefront.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;
import java.util.OptionalInt;

/**
 * Compares a secret with what is stored, in the same time and with the same answer whether or not
 * there is such an account, and ever more slowly for who guesses.
 */
@ApplicationScoped
public class CheckSecret {

  @Inject private Pbkdf2PasswordHash hash;
  @Inject private RecentSignIns recent;
  @Inject private Guesses guesses;

  /**
   * @param stored the hashes of the account's secrets; none if there is no such account
   * @param most how many secrets an account of this kind can have; always so many are compared
   * @return which of the stored it is; empty if none
   * @throws TooManyGuesses if it must wait before it tries again; a secret that was right a few
   *     minutes ago does not
   */
  public OptionalInt check(SignIn signIn, List<String> stored, int most) {
    for (int i = 0; i < stored.size(); i++) {
      if (recent.knows(stored.get(i), signIn.secret())) {
        return OptionalInt.of(i);
      }
    }
    guesses.admit(signIn);
    int right = find(signIn, stored, most);
    if (right < 0) {
      guesses.failed(signIn);
      return OptionalInt.empty();
    }
    guesses.succeeded(signIn);
    recent.remember(stored.get(right), signIn.secret());
    return OptionalInt.of(right);
  }

  /** Only what is right is found sooner than the rest. */
  private int find(SignIn signIn, List<String> stored, int most) {
    char[] secret = signIn.secret().toCharArray();
    for (int i = 0; i < Math.max(most, stored.size()); i++) {
      boolean real = i < stored.size();
      if (hash.verify(secret, real ? stored.get(i) : signIn.kind().nobodys()) && real) {
        return i;
      }
    }
    return -1;
  }
}
