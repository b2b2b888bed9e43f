/**
 * The second stage with a processor outside: what was decided is carried out, asked again until it
 * is certain, and the processor's own events are read.
 *
 * <p>It asks outside any transaction and records answers by way of {@code payment}, {@code refund}
 * and {@code dispute}; the adapter's threads call it.
 */
package org.quittance.adapter.settling;
