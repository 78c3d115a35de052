package dev.leanbench.cli;

import dev.leanbench.core.report.TopTargets;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an option may be, in the letters in which people type it; help, manual and completion show these. */
abstract class Choices implements Iterable<String> {

    private final List<String> words;

    private Choices(Enum<?>... constants) {
        words = Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    /** By what targets are ordered. */
    static final class Orders extends Choices {
        Orders() {
            super(TopTargets.Order.values());
        }
    }

    /** How a report is printed. */
    static final class ReportFormats extends Choices {
        ReportFormats() {
            super(ReportFormat.values());
        }
    }

    /** How times are exported. */
    static final class ExportFormats extends Choices {
        ExportFormats() {
            super(ExportFormat.values());
        }
    }

    /** What a log is. */
    static final class LogFormats extends Choices {
        LogFormats() {
            super(LogFormat.values());
        }
    }

    /** Which shells can be helped. */
    static final class Shells extends Choices {
        Shells() {
            super(CompletionCommand.Shell.values());
        }
    }
}
