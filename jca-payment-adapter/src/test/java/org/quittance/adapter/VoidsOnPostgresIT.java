package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class VoidsOnPostgresIT extends VoidsContract implements OnPostgres {}
