package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class CardHoldsOnPostgresIT extends CardHoldsContract implements OnPostgres {}
