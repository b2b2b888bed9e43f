/**
 * The client terminal: its entry point.
 *
 * <p>Only the Java launcher calls it; everything else stands in the packages below.
 */
package org.quittance.terminal;
