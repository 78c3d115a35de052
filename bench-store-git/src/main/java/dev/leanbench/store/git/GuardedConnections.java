package dev.leanbench.store.git;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.security.SecureRandom;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/**
 * HTTP connections that always verify the server, whatever git's settings say, and that tell a secret to the host it is
 * meant for and to no other it may redirect us to.
 */
record GuardedConnections(String host, Proxies proxies) implements HttpConnectionFactory {

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy chosenByJava) throws IOException {
        Proxy proxy = chosenByJava.type() == Proxy.Type.DIRECT ? proxies.proxyFor(url) : chosenByJava;
        return new Guarded(url, proxy, url.getHost().equalsIgnoreCase(host));
    }

    private static final class Guarded extends JDKHttpConnection {

        private final boolean trusted;

        Guarded(URL url, Proxy proxy, boolean trusted) throws IOException {
            super(url, proxy);
            this.trusted = trusted;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream answer = super.getInputStream();
            String type = String.valueOf(getContentType());
            return type.endsWith("-advertisement") ? new ObjectFormatWatch(answer) : answer;
        }

        @Override
        public void setRequestProperty(String name, String value) {
            if (trusted || !name.equalsIgnoreCase("Authorization")) {
                super.setRequestProperty(name, value);
            }
        }

        /** JGit's way of trusting everybody; not taken. */
        @Override
        public void configure(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {}

        /** JGit's way of taking any name for the right one; not taken. */
        @Override
        public void setHostnameVerifier(HostnameVerifier verifier) {}
    }
}
