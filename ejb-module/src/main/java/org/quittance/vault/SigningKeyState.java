package org.quittance.vault;

/** Where a signing key is in its life: {@code published → active → retired}. */
enum SigningKeyState {
  /** Listed, so that verifiers learn it, and not signing yet. */
  PUBLISHED,
  /** The one key that signs documents of its kind. */
  ACTIVE,
  /** Signs no more; listed for good, because what it signed is still shown. */
  RETIRED
}
