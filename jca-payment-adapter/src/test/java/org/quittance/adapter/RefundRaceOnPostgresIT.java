package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class RefundRaceOnPostgresIT extends RefundRaceContract implements OnPostgres {}
