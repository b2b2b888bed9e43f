package org.quittance.backoffice.reconciliation;

import java.util.List;
import java.util.UUID;
import org.quittance.backoffice.job.Counts;

/**
 * One page of a walk, looked at.
 *
 * @param walk which history
 * @param last the last ID of the page; the checkpoint
 * @param counted what was looked at
 * @param findings what did not agree
 */
record Page(String walk, UUID last, Counts counted, List<Finding> findings) {}
