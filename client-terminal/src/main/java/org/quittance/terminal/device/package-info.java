/**
 * This device: two key pairs, one that signs and one that receives, and what they can prove.
 *
 * <p>The opening of BoxSets calls it; the private keys never leave it but to the home directory.
 */
package org.quittance.terminal.device;
