/**
 * The few words that all of license distribution shares: why something changed, how long it lasts,
 * and what a collision in the database looks like.
 *
 * <p>Used by the packages below it; nothing in it, or below it, knows who bought anything.
 */
package org.quittance.distribution;
