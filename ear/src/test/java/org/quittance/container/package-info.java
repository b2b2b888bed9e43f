/** Tests that run inside the server. */
package org.quittance.container;
