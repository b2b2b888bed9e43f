/** What the documentation prints is done as it stands there. */
package org.quittance.system.docs;
