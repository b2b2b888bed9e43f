/**
 * The receipt printer, a program the demo shop sells: plain text with a checksum at its foot. It
 * stands alone in a jar of its own, so it uses nothing of the server and nobody calls it.
 */
package org.quittance.demo.printer;
