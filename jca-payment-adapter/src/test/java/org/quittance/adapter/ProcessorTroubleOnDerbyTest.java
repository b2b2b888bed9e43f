package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class ProcessorTroubleOnDerbyTest extends ProcessorTroubleContract implements OnDerby {}
