/**
 * Input that nobody should send: each gets a clear refusal, and the server goes on. Nobody calls it
 * but the build.
 */
package org.quittance.system.bad;
