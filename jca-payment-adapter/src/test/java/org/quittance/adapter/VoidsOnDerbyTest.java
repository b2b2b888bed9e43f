package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class VoidsOnDerbyTest extends VoidsContract implements OnDerby {}
