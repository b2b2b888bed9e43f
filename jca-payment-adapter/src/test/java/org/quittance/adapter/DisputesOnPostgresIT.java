package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class DisputesOnPostgresIT extends DisputesContract implements OnPostgres {}
