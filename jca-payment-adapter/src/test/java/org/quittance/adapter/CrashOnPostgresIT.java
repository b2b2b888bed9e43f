package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class CrashOnPostgresIT extends CrashContract implements OnPostgres {}
