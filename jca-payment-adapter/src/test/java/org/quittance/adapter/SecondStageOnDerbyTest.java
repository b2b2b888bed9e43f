package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class SecondStageOnDerbyTest extends SecondStageContract implements OnDerby {}
