/**
 * What the tests stand on: two real databases, a running adapter, a coordinator's hand.
 *
 * <p>Tests only.
 */
package org.quittance.adapter.testing;
