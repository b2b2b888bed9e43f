/**
 * When things are asked again, and who is told that something is due.
 *
 * <p>It knows nothing of what is asked; every other package of the adapter except {@code api} may
 * use it.
 */
package org.quittance.adapter.schedule;
