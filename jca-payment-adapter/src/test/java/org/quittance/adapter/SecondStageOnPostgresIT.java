package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class SecondStageOnPostgresIT extends SecondStageContract implements OnPostgres {}
