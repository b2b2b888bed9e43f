/**
 * The resource adapter itself: what the server starts and stops, and the parts it is made of.
 *
 * <p>The server calls it by {@code META-INF/ra.xml}; applications see the {@code api} package only.
 */
package org.quittance.adapter;
