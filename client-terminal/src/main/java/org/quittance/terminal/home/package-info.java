/**
 * What the terminal keeps between runs, readable by its owner only: the journal of purchases,
 * BoxSets, licenses and published keys.
 *
 * <p>The use cases may call it; it speaks to no server.
 */
package org.quittance.terminal.home;
