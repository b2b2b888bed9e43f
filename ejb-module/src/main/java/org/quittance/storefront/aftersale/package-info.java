/**
 * What a store may know and do about proofs and licenses it has sold: where they stand, why not,
 * and a proof issued again in the place of one that is lost.
 *
 * <p>The API calls it for buyers, partner stores and operators; nobody sees another's.
 */
package org.quittance.storefront.aftersale;
