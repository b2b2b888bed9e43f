package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class BranchWorkOnPostgresIT extends BranchWorkContract implements OnPostgres {}
