package dev.leanbench.report.github.stand;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** GitHub's own OpenAPI description, which tells whether GitHub would take a request as it was sent. */
final class OfficialDescription {

    private static final OfficialDescription LOADED = new OfficialDescription();

    private final OpenApiInteractionValidator validator;

    private OfficialDescription() {
        validator = OpenApiInteractionValidator.createFor(
                        NodePackages.description().toUri().toString())
                .withLevelResolver(LevelResolver.create()
                        // The description leaves out tokens and GitHub's own media type, which GitHub asks to be sent.
                        .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    static OfficialDescription loaded() {
        return LOADED;
    }

    /** What is wrong with a request; empty if nothing is. */
    List<String> faults(LoggedRequest request) {
        URI address = URI.create(request.getUrl());
        // The description knows neither an Enterprise server's prefix nor the numbers of repositories in page links.
        String path =
                address.getPath().replaceFirst("^/api/v3", "").replaceFirst("^/repositories/\\d+/", "/repos/o/r/");
        SimpleRequest.Builder sent =
                new SimpleRequest.Builder(request.getMethod().getName().toLowerCase(Locale.ROOT), path);
        request.getHeaders().all().forEach(header -> sent.withHeader(header.key(), header.values()));
        for (Map.Entry<String, QueryParameter> parameter :
                request.getQueryParams().entrySet()) {
            sent.withQueryParam(parameter.getKey(), parameter.getValue().values());
        }
        if (request.getBody().length > 0) {
            sent.withBody(request.getBodyAsString());
        }
        return validator.validateRequest(sent.build()).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> request.getMethod() + " " + request.getUrl() + ": " + message.getMessage())
                .toList();
    }
}
