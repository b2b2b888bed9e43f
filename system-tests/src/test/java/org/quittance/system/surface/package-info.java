/**
 * What the API promises everywhere: lists, entity tags, preferences, two media types. From outside
 * only.
 */
package org.quittance.system.surface;
