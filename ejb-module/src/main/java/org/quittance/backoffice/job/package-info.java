/**
 * Runs of batch jobs: claimed in the database, followed, resumed after a crash.
 *
 * <p>The launcher and the console start jobs here; each job's own steps live with what they are
 * about.
 */
package org.quittance.backoffice.job;
