package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class CardHoldsOnDerbyTest extends CardHoldsContract implements OnDerby {}
