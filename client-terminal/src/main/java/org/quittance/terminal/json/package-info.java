/**
 * Reading JSON that others wrote: strict parsing and fields that must be there.
 *
 * <p>Anybody in the terminal may use it; it uses nobody.
 */
package org.quittance.terminal.json;
