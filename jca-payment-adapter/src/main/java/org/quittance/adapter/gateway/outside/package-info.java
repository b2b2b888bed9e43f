/**
 * What a payment processor outside must be able to do, its certain answers, and the guard around
 * it.
 *
 * <p>Calls go over a network, so nothing here knows the store or a transaction; {@code payment} and
 * {@code settling} record the answers. A new processor is a new package beside this one.
 */
package org.quittance.adapter.gateway.outside;
