package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class UntoldBranchesOnDerbyTest extends UntoldBranchesContract implements OnDerby {}
