package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class RefundRaceOnDerbyTest extends RefundRaceContract implements OnDerby {}
