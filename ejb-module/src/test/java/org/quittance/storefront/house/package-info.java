/**
 * The smallest house a purchase can be made in: the domain's beans over a real license database,
 * and the real payment adapter over its own store, joined in two-phase commit by a scripted
 * coordinator.
 *
 * <p>For tests only.
 */
package org.quittance.storefront.house;
