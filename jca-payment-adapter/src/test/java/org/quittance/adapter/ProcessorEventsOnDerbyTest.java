package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class ProcessorEventsOnDerbyTest extends ProcessorEventsContract implements OnDerby {}
