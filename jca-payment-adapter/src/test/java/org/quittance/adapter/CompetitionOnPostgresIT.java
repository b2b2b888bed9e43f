package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class CompetitionOnPostgresIT extends CompetitionContract implements OnPostgres {}
