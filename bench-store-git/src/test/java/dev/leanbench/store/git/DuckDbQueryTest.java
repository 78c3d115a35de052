package dev.leanbench.store.git;

import static dev.leanbench.core.contract.Runs.run;
import static dev.leanbench.core.contract.Runs.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leanbench.core.port.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query in the documentation, over a checkout of the branch. */
class DuckDbQueryTest {

    @TempDir
    private Path temporary;

    @Test
    void theQueryInTheDocumentationAnswers() throws Exception {
        Path project = GitCommand.repositoryWithACommit(temporary.resolve("project"));
        RunStore store = GitStorage.branch(project, Optional.empty(), Optional.empty());
        store.append(run("2026-05-04T06:00:00Z", 'a', target("A", "1.2"), target("B", "20")));
        store.append(run("2026-05-11T06:00:00Z", 'b', target("A", "1.9"), target("B", "20"), target("C", "0.5")));
        GitCommand.git(project, "worktree", "add", "-q", "--detach", "../checkout", "bench-history");

        List<String> rows = new ArrayList<>();
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(query(temporary.resolve("checkout")))) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getDouble(2) + " " + result.getDouble(3));
            }
        }

        assertThat(rows).containsExactly("A 1.2 1.9", "B 20.0 20.0", "C 0.5 0.5");
    }

    private static String query(Path checkout) throws Exception {
        String documentation = Files.readString(Path.of("..", "docs", "history.md"));
        int begin = documentation.indexOf("```sql\n") + "```sql\n".length();
        return documentation
                .substring(begin, documentation.indexOf("```", begin))
                .replace("'bench/history", "'" + checkout + "/bench/history");
    }
}
