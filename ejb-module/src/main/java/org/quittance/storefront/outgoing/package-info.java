/**
 * Calls that go out to addresses which somebody outside chose: which targets are allowed, and one
 * POST, bounded in time and bytes, to an address that was checked.
 *
 * <p>{@code storefront.webhook} and {@code storefront.delivery} use it; it knows no store.
 */
package org.quittance.storefront.outgoing;
