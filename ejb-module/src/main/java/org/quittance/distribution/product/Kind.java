package org.quittance.distribution.product;

/** What a product is made of. */
public enum Kind {
  /** One license to contents. */
  SINGLE,
  /** Several licenses to single products. */
  PACKAGE
}
