package dev.leanbench.store.git;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.DefaultTypedConfigGetter;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Reads git's settings for JGit, but for two by which it would begin work in the background that outlives what it was
 * asked for. Our process ends in the middle of such work, and would leave files of it behind in repositories of others.
 */
final class QuietSettings extends DefaultTypedConfigGetter {

    /**
     * Whether JGit tidies a repository on this machine up after a push, where that is due: ended in the middle, it leaves
     * branches locked. Git itself will do it.
     */
    @Override
    public @Nullable Boolean getBoolean(
            Config config, String section, @Nullable String subsection, String name, @Nullable Boolean defaultValue) {
        if (section.equals("receive") && name.equals("autogc")) {
            return false;
        }
        return super.getBoolean(config, section, subsection, name, defaultValue);
    }

    /**
     * How exact the times of files are. Where nobody has noted it, JGit measures it for seconds by writing files into the
     * repository, and until then takes what it takes here.
     */
    @Override
    public @Nullable Long getTimeUnit(
            Config config,
            String section,
            @Nullable String subsection,
            String name,
            @Nullable Long defaultValue,
            TimeUnit wantedUnit) {
        Long stated = super.getTimeUnit(config, section, subsection, name, defaultValue, wantedUnit);
        boolean isOfFiles = section.equals("filesystem") && name.equals("timestampResolution");
        return isOfFiles && Objects.equals(stated, defaultValue)
                ? Long.valueOf(wantedUnit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION))
                : stated;
    }
}
