package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class UntoldBranchesOnPostgresIT extends UntoldBranchesContract implements OnPostgres {}
