/**
 * What a restart makes of a purchase that was cut in two, and what a server does while it cannot
 * know. Nobody calls it but the build.
 */
package org.quittance.system.recovery;
