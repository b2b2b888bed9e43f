-- Seconds. Kept in the database, so that they hold whoever opens it. A deadlock must be looked for before
-- the wait ends, or its victim could not be told from one that waited for a slow neighbour.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '2');
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '1');
