package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class DoubleEntryOnPostgresIT extends DoubleEntryContract implements OnPostgres {}
