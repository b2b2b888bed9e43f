package org.quittance.adapter.transaction;

import java.util.UUID;

/**
 * A branch as the durable table has it. It begins active at the first work that is done for it,
 * becomes prepared when it votes yes, and ends committed or rolled back; then it is only history.
 */
record BranchRow(UUID id, ExactXid xid, BranchState state) {}
