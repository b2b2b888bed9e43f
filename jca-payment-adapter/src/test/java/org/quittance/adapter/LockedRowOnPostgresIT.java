package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class LockedRowOnPostgresIT extends LockedRowContract implements OnPostgres {}
