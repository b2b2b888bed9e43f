package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class DisputesOnDerbyTest extends DisputesContract implements OnDerby {}
