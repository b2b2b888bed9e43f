/**
 * The terminal's conformance kit against the real server, as it is and behind a relay that breaks
 * its promises.
 */
package org.quittance.system.conformance;
