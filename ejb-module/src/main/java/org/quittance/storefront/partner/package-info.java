/**
 * Partner stores: who they are, how they show it, and what they may do.
 *
 * <p>Everybody else knows a partner by a random ID, as a buyer like others; the web module asks
 * here for tokens and who a token's caller is, and operators keep partners by the use cases in
 * here.
 */
package org.quittance.storefront.partner;
