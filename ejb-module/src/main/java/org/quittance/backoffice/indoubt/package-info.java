/**
 * The in-doubt janitor: ends purchases and refunds that nobody works on any more, one way or the
 * other, within the configured deadline, and leaves evidence of each act.
 *
 * <p>Runs by its own timer and as the job {@code janitor}; it acts through the storefront's and
 * settlement's use cases only, and only after their fences let it.
 */
package org.quittance.backoffice.indoubt;
