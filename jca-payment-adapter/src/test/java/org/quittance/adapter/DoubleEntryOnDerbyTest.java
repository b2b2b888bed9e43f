package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class DoubleEntryOnDerbyTest extends DoubleEntryContract implements OnDerby {}
