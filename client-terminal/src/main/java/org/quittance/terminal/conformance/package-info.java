/**
 * The conformance kit: the promises of the API, each tried against a running deployment as a
 * partner store meets it.
 *
 * <p>The command line calls it; it knows the API from outside only and believes nothing it hears.
 */
package org.quittance.terminal.conformance;
