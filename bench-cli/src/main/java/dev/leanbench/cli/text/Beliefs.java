package dev.leanbench.cli.text;

import dev.leanbench.core.compare.Findings;
import dev.leanbench.core.report.Phrases;

/** Whether a verdict is to be believed: what was confirmed, what was bumped, how fast the runner was. */
final class Beliefs {

    private Beliefs() {}

    static void write(Page page, Findings findings) {
        Phrases.confirmed(findings).ifPresent(sentence -> page.prose(Paint.STRONG, sentence));
        Phrases.withdrawn(findings).ifPresent(page::prose);
        findings.bump().ifPresent(bump -> page.prose(Phrases.bump(bump, Columns::printable)));
        Phrases.runnerSpeed(findings).ifPresent(page::prose);
    }
}
