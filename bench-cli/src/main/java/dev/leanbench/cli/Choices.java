package dev.leanbench.cli;

import dev.leanbench.core.model.BuildPlace;
import dev.leanbench.core.report.TopTargets;
import dev.leanbench.lakeprof.LakeBuilds.LogFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What an option may be, in the letters in which people type it; help, manual, completion and errors show these.
 *
 * @param <E> what it means
 */
abstract class Choices<E extends Enum<E>> implements Iterable<String>, ITypeConverter<E> {

    private final List<E> constants;

    private Choices(E[] constants) {
        this.constants = List.of(constants);
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }

    @Override
    public E convert(String text) {
        int index = words().indexOf(text.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", words()));
        }
        return constants.get(index);
    }

    private List<String> words() {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** By what targets are ordered. */
    static final class Orders extends Choices<TopTargets.Order> {
        Orders() {
            super(TopTargets.Order.values());
        }
    }

    /** How a report is printed. */
    static final class ReportFormats extends Choices<ReportFormat> {
        ReportFormats() {
            super(ReportFormat.values());
        }
    }

    /** How times are exported. */
    static final class ExportFormats extends Choices<ExportFormat> {
        ExportFormats() {
            super(ExportFormat.values());
        }
    }

    /** What a log is. */
    static final class LogFormats extends Choices<LogFormat> {
        LogFormats() {
            super(LogFormat.values());
        }
    }

    /** Where a build ran. */
    static final class BuildPlaces extends Choices<BuildPlace> {
        BuildPlaces() {
            super(BuildPlace.values());
        }
    }

    /** Which shells can be helped. */
    static final class Shells extends Choices<CompletionCommand.Shell> {
        Shells() {
            super(CompletionCommand.Shell.values());
        }
    }
}
