/**
 * How a command can end: the exit codes, and the failures that carry them with one sentence.
 *
 * <p>Anybody in the terminal may use it; it uses nobody.
 */
package org.quittance.terminal.outcome;
