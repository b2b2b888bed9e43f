package org.quittance.adapter;

import org.quittance.adapter.testing.OnPostgres;

class DeliveryOnPostgresIT extends DeliveryContract implements OnPostgres {}
