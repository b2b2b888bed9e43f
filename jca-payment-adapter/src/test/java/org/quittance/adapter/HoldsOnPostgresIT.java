package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class HoldsOnPostgresIT extends HoldsContract implements OnPostgres {}
