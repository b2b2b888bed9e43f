package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class LedgerOnDerbyTest extends LedgerContract implements OnDerby {}
