/**
 * What the settlement package may use of the payment adapter: connections, requests, outcomes.
 *
 * <p>Nothing here knows of licenses, and nothing here needs a container. Only {@code
 * org.quittance.settlement} may import it.
 */
package org.quittance.adapter.api;
