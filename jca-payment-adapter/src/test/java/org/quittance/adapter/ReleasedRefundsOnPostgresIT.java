package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class ReleasedRefundsOnPostgresIT extends ReleasedRefundsContract implements OnPostgres {}
