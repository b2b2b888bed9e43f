package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class DeliveryOnDerbyTest extends DeliveryContract implements OnDerby {}
