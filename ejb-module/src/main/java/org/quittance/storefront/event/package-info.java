/**
 * What happened to the purchases of a store, in one order: written in the transaction that made it
 * true, numbered afterwards by one publisher, read by position.
 *
 * <p>It observes what the other features of the storefront do and is called by the web module, and
 * by {@code storefront.webhook}, which hears in the publisher's own transaction what was numbered.
 */
package org.quittance.storefront.event;
