package dev.leanbench.report.github;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.leanbench.core.contract.Reports;
import dev.leanbench.core.port.Publication.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** GitHub over TLS behind a proxy, as in many a company: the proxy is asked for a tunnel and sees nothing else. */
class HttpsProxyTest {

    private static final String PASSWORD = "changeit";
    private static final Path KEYS = keysFor("github.invalid");

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options()
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .keystorePath(KEYS.toString())
                    .keystoreType("PKCS12")
                    .keystorePassword(PASSWORD)
                    .keyManagerPassword(PASSWORD))
            .build();

    private final StubbedGitHub gitHub = StubbedGitHub.on(SERVER);
    private SSLContext usual;
    private TunnelProxy proxy;

    @BeforeEach
    void trustTheServerAndStartTheProxy() throws IOException, GeneralSecurityException {
        usual = SSLContext.getDefault();
        SSLContext.setDefault(trusting(KEYS));
        proxy = new TunnelProxy(SERVER.getHttpsPort());
    }

    @AfterEach
    void stopTheProxy() throws IOException {
        proxy.close();
        SSLContext.setDefault(usual);
    }

    @AfterAll
    static void deleteKeys() throws IOException {
        Files.deleteIfExists(KEYS);
    }

    /** A host that no name server knows: only the proxy leads there. */
    private IssuePublisher publisher() {
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://localhost:" + proxy.port());
        return gitHub.publisher(new RepositoryAccess(
                "https://github.invalid",
                "owner/project",
                StubbedGitHub.TOKEN,
                new ProxyVariables(variables, ProxySelector.getDefault())));
    }

    @Test
    void theReportGoesThroughATunnelInWhichTheTokenCannotBeSeen() {
        gitHub.emptyRepository();

        assertThat(publisher().publish(Reports.firstRun()).effect()).isEqualTo(Effect.CREATED);

        assertThat(proxy.heads())
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head)
                        .startsWith("CONNECT github.invalid:443 HTTP/1.1\r\n")
                        .doesNotContain(StubbedGitHub.TOKEN));
    }

    @Test
    void aProxyThatOpensNoTunnelIsSaidSo() {
        proxy.refuse();

        assertThat(StubbedGitHub.failureOf(publisher())).contains("https://github.invalid");
    }

    private static Path keysFor(String host) {
        try {
            Path keys = Files.createTempFile("keys", ".p12");
            Files.delete(keys);
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "SAN=dns:" + host,
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keys.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
