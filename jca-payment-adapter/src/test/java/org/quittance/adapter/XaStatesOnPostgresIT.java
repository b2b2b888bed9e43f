package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class XaStatesOnPostgresIT extends XaStatesContract implements OnPostgres {}
