package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class ProcessorEventsOnPostgresIT extends ProcessorEventsContract implements OnPostgres {}
