package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class ListenerLifeOnPostgresIT extends ListenerLifeContract implements OnPostgres {}
