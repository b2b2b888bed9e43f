package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class HistoryOnPostgresIT extends HistoryContract implements OnPostgres {}
