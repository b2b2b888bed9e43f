/**
 * Opening a BoxSet: each proof is exchanged for a license of this device, and what the license
 * opens is put into the buyer's folder.
 *
 * <p>The commands call it; it moves no money.
 */
package org.quittance.terminal.opening;
