package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class ProcessorTroubleOnPostgresIT extends ProcessorTroubleContract implements OnPostgres {}
