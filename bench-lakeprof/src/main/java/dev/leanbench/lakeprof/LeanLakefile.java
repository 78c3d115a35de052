package dev.leanbench.lakeprof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what can be read of {@code lakefile.lean} without Lean. It is a program, so a root that it computes is not seen;
 * what is found is shown to a person before anything is made of it.
 */
final class LeanLakefile {

    private static final String NAME = "(«[^»]+»|\"[^\"]+\"|[\\p{L}_][\\p{L}\\p{N}_.'!?«»-]*)";

    /** A declaration and the indented lines that belong to it. */
    private static final Pattern DECLARATION = Pattern.compile(
            "(?m)^(?:@\\[[^\\]]*\\]\\s*)?(lean_lib|lean_exe)\\s+" + NAME + "([^\\n]*(?:\\n(?:[ \\t{}][^\\n]*)?)*)");

    private static final Pattern REQUIREMENT = Pattern.compile("(?m)^require\\s+(?:\"[^\"]+\"\\s*/\\s*)?" + NAME);
    private static final Pattern ROOTS = Pattern.compile("\\broots\\s*:=\\s*#\\[([^\\]]*)\\]");
    private static final Pattern ROOT = Pattern.compile("\\broot\\s*:=\\s*`+" + NAME);
    private static final Pattern QUOTED_NAME = Pattern.compile("`+" + NAME);

    private LeanLakefile() {}

    static Lakefile read(String text) {
        String code = LeanComments.without(text);
        List<String> roots = new ArrayList<>();
        Matcher declaration = DECLARATION.matcher(code);
        while (declaration.find()) {
            List<String> stated = stated(declaration.group(3));
            roots.addAll(stated.isEmpty() ? List.of(plain(declaration.group(2))) : stated);
        }
        Set<String> requirements = new HashSet<>();
        Matcher requirement = REQUIREMENT.matcher(code);
        while (requirement.find()) {
            requirements.add(plain(requirement.group(1)).replaceAll("[«»]", ""));
        }
        return new Lakefile(roots.stream().map(Lakefile::printed).toList(), requirements);
    }

    private static List<String> stated(String configuration) {
        List<String> names = new ArrayList<>();
        Matcher several = ROOTS.matcher(configuration);
        Matcher one = ROOT.matcher(configuration);
        if (several.find()) {
            Matcher name = QUOTED_NAME.matcher(several.group(1));
            while (name.find()) {
                names.add(name.group(1));
            }
        } else if (one.find()) {
            names.add(one.group(1));
        }
        return names;
    }

    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }
}
