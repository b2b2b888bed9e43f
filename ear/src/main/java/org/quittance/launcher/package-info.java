/**
 * Starts the server: one directory with all that must last, one Payara Micro, one EAR.
 *
 * <p>It knows the platform and nothing of licenses or money; what it asks of the application it
 * asks over HTTP.
 */
package org.quittance.launcher;
