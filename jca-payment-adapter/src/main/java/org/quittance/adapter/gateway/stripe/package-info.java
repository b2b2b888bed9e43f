/**
 * Cards by way of Stripe, through Stripe's own library: payment intents that are created, confirmed
 * and captured in three steps.
 *
 * <p>Only {@code PaymentAdapter} makes it; everybody else sees {@code gateway.outside}.
 */
package org.quittance.adapter.gateway.stripe;
