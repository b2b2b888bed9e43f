package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class RefundsOnPostgresIT extends RefundsContract implements OnPostgres {}
