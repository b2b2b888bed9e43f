package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class ProcessorFeedOnPostgresIT extends ProcessorFeedContract implements OnPostgres {}
