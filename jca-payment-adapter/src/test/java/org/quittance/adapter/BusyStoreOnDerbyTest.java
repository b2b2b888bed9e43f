package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class BusyStoreOnDerbyTest extends BusyStoreContract implements OnDerby {}
