package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class RefundsOnDerbyTest extends RefundsContract implements OnDerby {}
