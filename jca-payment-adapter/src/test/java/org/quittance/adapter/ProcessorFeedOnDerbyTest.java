package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class ProcessorFeedOnDerbyTest extends ProcessorFeedContract implements OnDerby {}
