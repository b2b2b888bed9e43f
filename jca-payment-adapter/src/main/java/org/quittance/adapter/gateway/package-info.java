/**
 * What a payment gateway must be able to do, and nothing of transactions or containers.
 *
 * <p>Only {@code payment} calls a gateway; a new kind of payment is a new package below this one.
 */
package org.quittance.adapter.gateway;
