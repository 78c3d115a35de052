package dev.leanbench.core.usecase;

import dev.leanbench.core.model.Environment;
import dev.leanbench.core.port.InstalledPrograms;
import dev.leanbench.core.usecase.Finding.Part;
import java.util.List;

/** Looks at the programs that a build and its recording take. */
record ToolCheck(InstalledPrograms programs, Environment environment) {

    List<Finding> findings() {
        return List.of(git(), toolchain(), lake(), lakeprof());
    }

    private Finding git() {
        return programs.version("git")
                .map(version -> Finding.well(Part.GIT, version))
                .orElseGet(() -> Finding.doubtful(
                        Part.GIT,
                        "git is not on the PATH, so credential helpers are not asked",
                        "Install git, or give a token in BENCH_TOKEN"));
    }

    private Finding toolchain() {
        return environment
                .leanToolchain()
                .map(toolchain -> Finding.well(Part.TOOLCHAIN, toolchain))
                .orElseGet(() -> Finding.doubtful(
                        Part.TOOLCHAIN,
                        "there is no lean-toolchain here, so no report can say that it changed",
                        "Run bench in the Lean project, or name it with --repo"));
    }

    private Finding lake() {
        boolean elan = programs.version("elan").isPresent();
        return programs.version("lake")
                .map(version -> Finding.well(Part.TOOLCHAIN, version))
                .orElseGet(() -> Finding.doubtful(
                        Part.TOOLCHAIN,
                        "lake is not on the PATH, so no build can be recorded here, only logs can be read",
                        elan
                                ? "elan is there, but lake does not answer: run elan toolchain install, or add ~/.elan/bin"
                                        + " to the PATH"
                                : "Install elan, https://github.com/leanprover/elan; in a workflow, before the build"));
    }

    private Finding lakeprof() {
        return Finding.well(
                Part.LAKEPROF,
                programs.version("lakeprof").orElse("not installed, and not needed: bench records builds itself"));
    }
}
