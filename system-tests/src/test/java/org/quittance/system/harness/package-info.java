/**
 * Runs the built server, the built terminal and a real database as processes, and reads what they
 * leave behind. Every system test and check may use it; it knows the product by its public
 * contracts alone.
 */
package org.quittance.system.harness;
