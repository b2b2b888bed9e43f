/**
 * Delivers published events to the webhook endpoints of stores: at least once, again and again for
 * as long as the schedule lasts, with a record of each attempt.
 *
 * <p>It works by itself while the recovery gate is open; the web module shows its records and asks
 * for replays.
 */
package org.quittance.storefront.delivery;
