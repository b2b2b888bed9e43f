/**
 * Money that goes back: refunds within what was captured, disputes, and what becomes of the
 * licenses, as the public API promises it. Nobody calls it but the build.
 */
package org.quittance.system.refund;
