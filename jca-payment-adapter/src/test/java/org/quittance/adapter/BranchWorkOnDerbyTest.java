package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class BranchWorkOnDerbyTest extends BranchWorkContract implements OnDerby {}
