package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class OnAccountOnPostgresIT extends OnAccountContract implements OnPostgres {}
