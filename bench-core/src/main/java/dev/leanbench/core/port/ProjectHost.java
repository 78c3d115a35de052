package dev.leanbench.core.port;

/** The server on which a project lives, such as GitHub. It is asked, and nothing there is changed. */
@FunctionalInterface
public interface ProjectHost {

    /**
     * Looks at the project with the token at hand.
     *
     * @return what the server says of it
     * @throws dev.leanbench.core.problem.ProblemException of kind {@code PUBLISH_FAILED} if it cannot be reached, or does
     *     not know the token or the project
     */
    HostedProject look();
}
