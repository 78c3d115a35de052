package dev.leanbench.lakeprof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees as kernels show them, with the mounts of real machines. */
class ControlGroupsTest {

    private static final String SECOND = "30 23 0:26 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:4 -"
            + " cgroup2 cgroup2 rw,nsdelegate,memory_recursiveprot\n";

    @TempDir
    private Path root;

    private ControlGroupsTest file(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    private OptionalLong limit() {
        return new ControlGroups(root).memoryLimit();
    }

    @Test
    void theLeastOfTheGroupsAroundAProcessIsTheLimit() throws IOException {
        file("proc/self/mountinfo", "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n" + SECOND);
        file("proc/self/cgroup", "0::/user.slice/user-1000.slice/run-r1.scope\n");
        file("sys/fs/cgroup/user.slice/memory.max", "8589934592\n");
        file("sys/fs/cgroup/user.slice/user-1000.slice/memory.max", "4294967296\n");
        file("sys/fs/cgroup/user.slice/user-1000.slice/run-r1.scope/memory.max", "max\n");
        file("sys/fs/cgroup/user.slice/user-1000.slice/other.scope/memory.max", "1048576\n");

        assertThat(limit()).hasValue(4_294_967_296L);
    }

    @Test
    void aContainerThatSeesItselfAsTheRootHasItsLimitThere() throws IOException {
        file("proc/self/mountinfo", SECOND).file("proc/self/cgroup", "0::/\n");
        file("sys/fs/cgroup/memory.max", "2147483648\n");

        assertThat(limit()).hasValue(2_147_483_648L);
    }

    /** As {@code docker exec} joins another group than the one that is mounted. */
    @Test
    void ofAGroupThatIsNotBelowTheOneThatIsMountedThatOneIsAsked() throws IOException {
        file("proc/self/mountinfo", SECOND).file("proc/self/cgroup", "0::/../session.scope\n");
        file("sys/fs/cgroup/memory.max", "2147483648\n");
        file("sys/fs/session.scope/memory.max", "1024\n");

        assertThat(limit()).hasValue(2_147_483_648L);
    }

    @Test
    void whereEveryGroupMayUseAllThereIsNoLimit() throws IOException {
        file("proc/self/mountinfo", SECOND).file("proc/self/cgroup", "0::/a/b\n");
        file("sys/fs/cgroup/a/memory.max", "max\n").file("sys/fs/cgroup/a/b/memory.max", "max\n");

        assertThat(limit()).isEmpty();
    }

    @Test
    void inTheFirstVersionThereIsATreeForEachController() throws IOException {
        file("proc/self/mountinfo", """
                31 30 0:28 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct
                34 30 0:31 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
                40 30 0:37 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
                """);
        file("proc/self/cgroup", """
                5:cpu,cpuacct:/elsewhere
                4:memory:/runner/job
                0::/
                """);
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        file("sys/fs/cgroup/memory/runner/memory.limit_in_bytes", "3221225472\n");
        file("sys/fs/cgroup/memory/runner/job/memory.limit_in_bytes", "9223372036854771712\n");
        file("sys/fs/cgroup/memory/elsewhere/memory.limit_in_bytes", "1024\n");

        assertThat(limit()).hasValue(3_221_225_472L);
    }

    /** A container of the first version sees its group by the name it has outside, and only it is mounted. */
    @Test
    void aGroupBelowTheOneThatIsMountedIsFound() throws IOException {
        file(
                "proc/self/mountinfo",
                "34 30 0:31 /docker/abc /sys/fs/cgroup/memory ro master:15 - cgroup cgroup rw,memory\n");
        file("proc/self/cgroup", "4:memory:/docker/abc/build\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "3221225472\n");
        file("sys/fs/cgroup/memory/build/memory.limit_in_bytes", "1073741824\n");

        assertThat(limit()).hasValue(1_073_741_824L);
    }

    @Test
    void whereThereAreNoControlGroupsThereIsNoLimit() throws IOException {
        assertThat(limit()).isEmpty();

        file("proc/self/mountinfo", "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n")
                .file("proc/self/cgroup", "");
        assertThat(limit()).isEmpty();
    }
}
