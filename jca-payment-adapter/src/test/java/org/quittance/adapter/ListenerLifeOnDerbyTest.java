package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class ListenerLifeOnDerbyTest extends ListenerLifeContract implements OnDerby {}
