/**
 * The conformance kit against a small store that keeps the API's promises, and breaks each in turn.
 */
package org.quittance.terminal.conformance;
