/**
 * Names and secrets: how secrets are kept, compared, and protected from being guessed.
 *
 * <p>Members and partner stores sign in through here; it knows neither and keeps no table.
 */
package org.quittance.storefront.signin;
