/**
 * What the platform and the launcher ask of the application: health, the recovery gate in front of
 * every request, and the loopback-only control paths.
 */
package org.quittance.web.control;
