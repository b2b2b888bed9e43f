/**
 * The command line: words become one use case, its result becomes lines, JSON and an exit code.
 *
 * <p>Only the entry point calls it; no rule of the business stands here.
 */
package org.quittance.terminal.command;
