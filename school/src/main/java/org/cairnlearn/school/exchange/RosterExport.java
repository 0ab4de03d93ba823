package org.cairnlearn.school.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.platform.Wanted.Filter;
import org.cairnlearn.school.platform.Wanted.Operator;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.FeedAsk;
import org.cairnlearn.school.roster.FeedAsk.Tie;
import org.cairnlearn.school.roster.FeedAsk.Within;
import org.cairnlearn.school.roster.RosterFeed;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.standards.oneroster.OneRosterCsvWriter;
import org.cairnlearn.standards.oneroster.ServiceObjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the roster as OneRoster 1.2 CSV: all of it, or what changed since a moment. */
@Component
public final class RosterExport {
    /** So many records are in memory at once. */
    private static final int PART = 5_000;

    private static final List<RosterKind> IN_ORDER =
            List.of(
                    RosterKind.ORGANISATION,
                    RosterKind.TERM,
                    RosterKind.COURSE,
                    RosterKind.CLASS,
                    RosterKind.PERSON,
                    RosterKind.ENROLLMENT);

    private final RosterFeed feed;
    private final Work work;

    RosterExport(RosterFeed feed, Work work) {
        this.feed = feed;
        this.work = work;
    }

    /**
     * What is written where.
     *
     * @param folder is there and empty
     * @param since only what changed after it, as a delta; null for all of it
     */
    public record Wish(TenantId tenant, Path folder, @Nullable Instant since) {}

    /**
     * What was written.
     *
     * @param latest the moment after which the next changes lie; empty when nothing was written
     */
    public record Written(Map<RosterKind, Long> records, Optional<Instant> latest) {
        public Written {
            records = Map.copyOf(records);
        }
    }

    /** Writes the package; for the command line of the server. */
    public Written run(Wish wish) throws IOException {
        try (var csv = OneRosterCsvWriter.into(wish.folder(), wish.since() != null)) {
            return work.read(
                    Actor.Task.administering(wish.tenant()),
                    () -> new Writing(csv, telling(), filter(wish.since())).all());
        }
    }

    private static Filter filter(@Nullable Instant since) {
        return since == null
                ? new Filter.Test("status", Operator.EQUAL, "active")
                : new Filter.Test("changed_at", Operator.GREATER, ServiceObjects.moment(since));
    }

    /** Who is said to be in no organisation is in the one at the top. */
    private RosterTelling telling() {
        return new RosterTelling(
                feed.find(RosterKind.ORGANISATION, List.of(new Within(Tie.PARENT, "")))
                        .map(told -> told.entry().sourcedId())
                        .orElse(""));
    }

    /** One package on its way. */
    private final class Writing {
        private final OneRosterCsvWriter csv;
        private final RosterTelling telling;
        private final Filter filter;
        private final Map<RosterKind, Long> records = new EnumMap<>(RosterKind.class);
        private Optional<Instant> latest = Optional.empty();

        Writing(OneRosterCsvWriter csv, RosterTelling telling, Filter filter) {
            this.csv = csv;
            this.telling = telling;
            this.filter = filter;
        }

        Written all() {
            IN_ORDER.forEach(this::write);
            return new Written(records, latest);
        }

        private void write(RosterKind kind) {
            var written = 0L;
            RosterFeed.Part part;
            do {
                part =
                        feed.list(
                                new FeedAsk(
                                        kind,
                                        List.of(),
                                        new Wanted(
                                                filter,
                                                null,
                                                new Wanted.Span(PART, (int) written))));
                for (var told : part.records()) {
                    csv.write(telling.record(told), told.changedAt());
                    latest =
                            latest.filter(told.changedAt()::isBefore)
                                    .or(() -> Optional.of(told.changedAt()));
                }
                written += part.records().size();
            } while (part.records().size() == PART);
            records.put(kind, written);
        }
    }
}
