package org.quittance.adapter;

import org.quittance.adapter.testing.OnDerby;

class CompetitionOnDerbyTest extends CompetitionContract implements OnDerby {}
