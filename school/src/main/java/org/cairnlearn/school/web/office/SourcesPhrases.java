package org.cairnlearn.school.web.office;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.exchange.Beat;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportKind;
import org.cairnlearn.school.exchange.ImportedRun;
import org.cairnlearn.school.exchange.RunState;
import org.cairnlearn.school.exchange.SourceBook;
import org.cairnlearn.school.exchange.Watch;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Words;

/** The sentences of the data sources. */
final class SourcesPhrases {
    /** After so many days a source is worth a look. */
    static final int FRESH_DAYS = 7;

    private final Words words;
    private final SchoolTime time;
    private final boolean exact;

    SourcesPhrases(Words words, SchoolTime time) {
        this(words, time, false);
    }

    private SourcesPhrases(Words words, SchoolTime time, boolean exact) {
        this.words = words;
        this.time = time;
        this.exact = exact;
    }

    /** The same for a file, in which "today" would be wrong tomorrow. */
    SourcesPhrases forFile() {
        return new SourcesPhrases(words, time, true);
    }

    Words words() {
        return words;
    }

    String kind(ImportKind kind) {
        return words.say("office.kind", "kind", kind);
    }

    /** Roster; Evidence from Practice. */
    String source(ImportedRun run) {
        var source = run.arrival().source();
        var kind = kind(run.arrival().kind());
        return source.isEmpty()
                ? kind
                : words.say("office.sources.of", "kind", kind, "source", source);
    }

    /** Today at 8:40; yesterday at 8:40; 3 days ago; 14 Oct. In a file 2026-11-23 08:40. */
    String age(Instant then) {
        var at = time.at(then);
        if (exact) {
            return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at);
        }
        var days = ChronoUnit.DAYS.between(at.toLocalDate(), time.today());
        if (days <= 0) {
            return words.say("office.age.today", "time", words.time(at.toLocalTime()));
        }
        if (days == 1) {
            return words.say("office.age.yesterday", "time", words.time(at.toLocalTime()));
        }
        return days < 30
                ? words.say("office.age.days", "days", days)
                : words.shortDay(at.toLocalDate());
    }

    /** Not older than was promised; where nothing was, than a week. */
    boolean fresh(Instant then, Watch watch) {
        var promised = watch.promisedDays();
        var most = promised == null ? FRESH_DAYS : promised;
        return Duration.between(then, time.now()).toDays() < most;
    }

    String old(Watch watch) {
        var promised = watch.promisedDays();
        return promised == null
                ? words.say("office.sources.old")
                : words.say("office.sources.late", "days", promised);
    }

    /** The last days of a source, drawn and said. */
    SourcesPage.Line line(List<Beat> beats) {
        var look = beats.stream().filter(beat -> !beat.whole()).count();
        return new SourcesPage.Line(
                new SourceLine(time, "rtl".equals(words.dir())).of(beats),
                words.say(
                        "office.sources.month",
                        "days",
                        SourceBook.DAYS,
                        "count",
                        beats.size(),
                        "look",
                        look));
    }

    String outcome(RunState state) {
        return words.say("office.outcome", "state", state);
    }

    /** One sentence for the head of a run. */
    String lead(RunState state, FileCount all) {
        return switch (state) {
            case PREVIEW ->
                    words.say(
                            "office.run.preview",
                            "fresh",
                            all.fresh(),
                            "changed",
                            all.changed(),
                            "gone",
                            all.gone());
            case RUNNING -> words.say("office.run.running");
            case APPLIED ->
                    all.refused() == 0
                            ? words.say("office.run.applied")
                            : words.say("office.run.applied_but", "refused", all.refused());
            case REFUSED -> words.say("office.run.refused");
            case DISCARDED -> words.say("office.run.discarded");
            case STOPPED -> words.say("office.run.stopped");
        };
    }

    SourcesPage.Counts counts(FileCount count) {
        return new SourcesPage.Counts(
                number(count.fresh()),
                number(count.changed()),
                number(count.gone()),
                number(count.unchanged()),
                number(count.refused()));
    }

    String number(long number) {
        return words.say("office.number", "number", number);
    }
}
