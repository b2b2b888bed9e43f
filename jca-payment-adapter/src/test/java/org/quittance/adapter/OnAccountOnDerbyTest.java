package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class OnAccountOnDerbyTest extends OnAccountContract implements OnDerby {}
