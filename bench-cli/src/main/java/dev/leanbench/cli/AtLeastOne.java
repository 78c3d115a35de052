package dev.leanbench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A count on the command line of which less than one makes no sense. */
final class AtLeastOne implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is too small.
        }
        throw new TypeConversionException("'" + text + "' is not a whole number of 1 or more");
    }
}
