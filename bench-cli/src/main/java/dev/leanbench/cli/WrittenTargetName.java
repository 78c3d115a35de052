package dev.leanbench.cli;

import dev.leanbench.core.model.TargetName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A target's name on the command line. */
final class WrittenTargetName implements ITypeConverter<TargetName> {

    @Override
    public TargetName convert(String value) {
        try {
            return new TargetName(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
