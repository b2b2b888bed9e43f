package org.quittance.storefront.signin;

/** Where a secret comes from, which says how much its hash must do for it. */
public enum SecretKind {
  /** A password that a person chose: guessing it is made slow, by OWASP's advice for PBKDF2. */
  CHOSEN(600_000),
  /** 256 random bits: nobody guesses those, however fast. */
  MADE(10_000);

  private final int iterations;

  SecretKind(int iterations) {
    this.iterations = iterations;
  }

  int iterations() {
    return iterations;
  }

  /** Nobody's hash: compared with, in the same time, where there is nothing to compare with. */
  String nobodys() {
    return "PBKDF2WithHmacSHA256:"
        + iterations
        + ":3eVwd0H1kB3X6i0Q1vG1o8WbQp4pQmN0i2Xo5jv8n0E="
        + ":YXb4v9iT1hM6cWq0o7Zb2m3jPpHn5yUu8kq3s1dXz7g=";
  }
}
