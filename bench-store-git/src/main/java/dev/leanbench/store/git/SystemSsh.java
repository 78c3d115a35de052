package dev.leanbench.store.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Connects by the machine's own {@code ssh}, which knows the user's keys, agent, known hosts and jump hosts. It never
 * asks a person anything.
 */
final class SystemSsh extends SshSessionFactory {

    @Override
    public RemoteSession getSession(URIish uri, CredentialsProvider credentials, FS fs, int milliseconds)
            throws TransportException {
        List<String> command = new ArrayList<>(List.of("ssh", "-o", "BatchMode=yes"));
        if (milliseconds > 0) {
            command.addAll(List.of("-o", "ConnectTimeout=" + Math.max(1, milliseconds / 1000)));
        }
        if (uri.getPort() > 0) {
            command.addAll(List.of("-p", String.valueOf(uri.getPort())));
        }
        command.add("--");
        String host = String.valueOf(uri.getHost());
        String destination = uri.getUser() == null ? host : uri.getUser() + "@" + host;
        if (destination.startsWith("-")) {
            throw new TransportException(uri, "a host cannot begin with a dash");
        }
        command.add(destination);
        return new Session(command);
    }

    @Override
    public String getType() {
        return "system ssh";
    }

    private record Session(List<String> command) implements RemoteSession {

        @Override
        public Process exec(String remoteCommand, int seconds) throws IOException {
            List<String> all = new ArrayList<>(command);
            all.add(remoteCommand);
            return new PatientProcess(new ProcessBuilder(all).start());
        }

        @Override
        public void disconnect() {
            // The process ends with its streams.
        }
    }
}
