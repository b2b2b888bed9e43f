/**
 * The demo shop's accounts. Only the launcher asks for them, and only where it was started with
 * {@code --demo}.
 */
package org.quittance.storefront.demo;
