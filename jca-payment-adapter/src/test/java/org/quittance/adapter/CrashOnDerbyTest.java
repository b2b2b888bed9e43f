package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class CrashOnDerbyTest extends CrashContract implements OnDerby {}
