package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class ReleasedRefundsOnDerbyTest extends ReleasedRefundsContract implements OnDerby {}
