package dev.leanbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubAddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # api                             | server                    | links lead to
                                              |                           | https://github.com
            https://api.github.com/           |                           | https://github.com
            https://api.github.com            | https://github.com/       | https://github.com
            https://ghe.example.org/api/v3    | https://ghe.example.org   | https://ghe.example.org
            https://ghe.example.org/api/v3/   |                           | https://ghe.example.org
            https://api.example.org           |                           |
            https://api.github.com            | javascript:alert(1)       |
            """)
    void linksLeadToTheServerOfTheRepositoryOrNowhere(String api, String server, String expected) {
        Map<String, String> variables = new HashMap<>();
        Optional.ofNullable(api).ifPresent(value -> variables.put("GITHUB_API_URL", value));
        Optional.ofNullable(server).ifPresent(value -> variables.put("GITHUB_SERVER_URL", value));

        assertThat(new GitHubAddresses(variables).serverUrl()).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://github.com/lab/lab.git              |                         | lab/lab | true
            https://user@github.com/lab/lab             |                         | lab/lab | true
            git@github.com:lab/lab.git                  |                         | lab/lab | false
            ssh://git@github.com/lab/lab                |                         | lab/lab | false
            https://ghe.example.org/lab/lab.git         |                         |         | false
            https://ghe.example.org/lab/lab.git         | https://ghe.example.org | lab/lab | true
            git@ghe.example.org:lab/lab                 | https://ghe.example.org | lab/lab | false
            https://github.com/lab/lab                  | https://ghe.example.org |         | false
            https://github.com.example.org/lab/lab      |                         |         | false
            ../origin.git                               |                         |         | false
            https://github.com/lab/lab                  | no address              |         | false
            """)
    void aRemoteIsARepositoryOfThatServerAndOfNoOther(String url, String server, String repository, boolean onServer) {
        GitHubAddresses addresses =
                new GitHubAddresses(server == null ? Map.of() : Map.of("GITHUB_SERVER_URL", server));

        assertThat(addresses.repository(url)).isEqualTo(Optional.ofNullable(repository));
        assertThat(addresses.isOnServer(url)).isEqualTo(onServer);
    }
}
