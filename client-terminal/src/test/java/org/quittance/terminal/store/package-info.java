/**
 * A store to test against: scripted answers, and documents signed as the API describes.
 *
 * <p>Only tests use it.
 */
package org.quittance.terminal.store;
