package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class HistoryOnDerbyTest extends HistoryContract implements OnDerby {}
