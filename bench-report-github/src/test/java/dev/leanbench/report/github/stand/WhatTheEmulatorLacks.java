package dev.leanbench.report.github.stand;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Says why a label was refused, as GitHub does: the emulator refuses one that exists without a reason. */
final class WhatTheEmulatorLacks implements ResponseTransformerV2 {

    private static final String ALREADY_EXISTS =
            "{\"message\":\"Validation Failed\",\"errors\":[{\"resource\":\"Label\","
                    + "\"code\":\"already_exists\",\"field\":\"name\"}],\"documentation_url\":\"https://docs.github.com/rest\"}";

    @Override
    public Response transform(Response response, ServeEvent event) {
        boolean ofLabel = event.getRequest().getUrl().endsWith("/labels");
        return ofLabel && response.getStatus() == 422
                ? Response.Builder.like(response).but().body(ALREADY_EXISTS).build()
                : response;
    }

    @Override
    public String getName() {
        return "what-the-emulator-lacks";
    }
}
