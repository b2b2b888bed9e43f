package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class XaStatesOnDerbyTest extends XaStatesContract implements OnDerby {}
