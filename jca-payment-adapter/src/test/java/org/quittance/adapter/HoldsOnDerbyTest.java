package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class HoldsOnDerbyTest extends HoldsContract implements OnDerby {}
