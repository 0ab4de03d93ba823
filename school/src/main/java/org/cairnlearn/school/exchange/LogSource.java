package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceSource;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The source that a log comes from: the one that is known by its name, whose clock stays as it was
 * set, else a new one. It is made for the first row that is worth storing, so that a file that was
 * no log leaves no clock behind.
 */
final class LogSource {
    private final Work work;
    private final EvidenceBook evidence;
    private final InstantSource clock;
    private final EvidenceWish wish;
    private final LogFile log;
    private final ProblemTally problems;
    private @Nullable EvidenceSource source;

    LogSource(
            Work work, EvidenceBook evidence, InstantSource clock, Log log, ProblemTally problems) {
        this.work = work;
        this.evidence = evidence;
        this.clock = clock;
        this.wish = log.wish();
        this.log = log.file();
        this.problems = problems;
    }

    /** A log, and what somebody wants of it. */
    record Log(EvidenceWish wish, LogFile file) {}

    EvidenceSource get() {
        var known = source;
        if (known == null) {
            known = find();
            source = known;
        }
        return known;
    }

    private EvidenceSource find() {
        var tenant = wish.wish().tenant();
        var known =
                work.read(Actor.Task.importing(tenant), () -> evidence.findSource(wish.source()));
        if (known.isPresent()) {
            tellKeptClock(known.get());
            return known.get();
        }
        var start = start();
        return work.write(
                Actor.Task.importing(tenant), () -> evidence.addSource(wish.source(), start));
    }

    private void tellKeptClock(EvidenceSource known) {
        var start = wish.start();
        if (start != null && !start.truncatedTo(ChronoUnit.MICROS).equals(known.startsAt())) {
            problems.add(
                    warning("evidence.start-kept")
                            .saying(
                                    "This source's second 0 was set by its first import and stays; the --start given now was not used.",
                                    "If this log has another clock, import it with a --source of its own."));
        }
    }

    private Instant start() {
        var said = log.start();
        if (said.isPresent()) {
            return said.get();
        }
        var wished = wish.start();
        return wished == null ? endingNow() : wished;
    }

    private Instant endingNow() {
        try {
            var reach = log.reach();
            problems.add(
                    warning("evidence.time-assumed")
                            .saying(
                                    "The log does not say when its second 0 was, so its last answer counts as given now.",
                                    "If that is wrong, import into another --source with --start DATE."));
            return clock.instant().truncatedTo(ChronoUnit.MICROS).minus(reach);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem.Draft warning(String code) {
        return Problem.warning(code, EvidenceImport.name(wish.wish().path()));
    }
}
