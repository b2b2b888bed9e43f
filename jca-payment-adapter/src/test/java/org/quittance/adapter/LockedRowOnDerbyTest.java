package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class LockedRowOnDerbyTest extends LockedRowContract implements OnDerby {}
