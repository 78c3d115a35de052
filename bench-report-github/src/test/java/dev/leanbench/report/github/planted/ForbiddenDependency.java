package dev.leanbench.report.github.planted;

import com.github.tomakehurst.wiremock.WireMockServer;

/** Depends on what the module may not depend on. */
public record ForbiddenDependency(WireMockServer server) {}
