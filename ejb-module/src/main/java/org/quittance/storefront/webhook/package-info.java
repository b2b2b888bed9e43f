/**
 * The webhook endpoints of stores: where they want to be called, for what, and the secrets the
 * calls are signed with (Standard Webhooks 1.0).
 *
 * <p>The web module calls it; {@code storefront.delivery} does the calling.
 */
package org.quittance.storefront.webhook;
