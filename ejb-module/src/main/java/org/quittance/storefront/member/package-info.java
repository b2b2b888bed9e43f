/**
 * People and their accounts: the only room with personal data.
 *
 * <p>Everybody else knows a member by a random subject ID; the web module asks here who a caller
 * is.
 */
package org.quittance.storefront.member;
