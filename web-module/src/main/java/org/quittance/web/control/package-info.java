/**
 * What the platform and the launcher ask of the application: health, the recovery gate in front of
 * every request, and the control paths, which only the launcher's token opens.
 */
package org.quittance.web.control;
