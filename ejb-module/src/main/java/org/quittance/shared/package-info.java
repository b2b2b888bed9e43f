/**
 * The few words every room speaks: refusals, money, IDs and the server's clock.
 *
 * <p>Anybody may use it; it uses nobody.
 */
package org.quittance.shared;
