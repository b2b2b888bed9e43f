package org.quittance.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Version 1 of the public API (docs/api.md). */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
