package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class LedgerOnPostgresIT extends LedgerContract implements OnPostgres {}
