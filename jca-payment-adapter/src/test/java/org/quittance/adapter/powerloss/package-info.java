/**
 * The adapter on a disk that keeps only what was forced: a Derby storage in memory whose power can
 * be cut at any moment.
 *
 * <p>Tests only. Derby finds the storage by the property {@code derby.subSubProtocol.forgetful}.
 */
package org.quittance.adapter.powerloss;
