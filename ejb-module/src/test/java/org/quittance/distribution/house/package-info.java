/**
 * The smallest house the domain can live in: its beans, transactions and a real database, without a
 * server.
 *
 * <p>For tests only.
 */
package org.quittance.distribution.house;
