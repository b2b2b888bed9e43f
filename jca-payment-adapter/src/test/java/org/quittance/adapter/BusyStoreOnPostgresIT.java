package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class BusyStoreOnPostgresIT extends BusyStoreContract implements OnPostgres {}
