package org.quittance.storefront.signin;

/**
 * Somebody says who they are.
 *
 * @param kind people and programs have names of their own, which have nothing to do with each other
 * @param name of the account
 * @param secret what shows that it is theirs
 * @param address where it comes from, as far as guesses are counted
 */
public record SignIn(SecretKind kind, String name, String secret, String address) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "SignIn[" + kind + " " + name + " from " + address + "]";
  }
}
