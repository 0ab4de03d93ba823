package org.cairnlearn.school.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.stereotype.Component;

/**
 * Brings what earlier files said of services in line with a new one. What somebody entered by hand
 * is left alone; what is over already is left as it was.
 */
@Component
final class SupportLoad {
    /** A tenth: more of the entries in force than this do not go by themselves. */
    private static final int LARGEST_SHARE = 10;

    private final SupportSql sql;
    private final EntrySql entries;
    private final Ids ids;
    private final SchoolTime time;

    SupportLoad(SupportSql sql, EntrySql entries, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.entries = entries;
        this.ids = ids;
        this.time = time;
    }

    SupportChanges load(SupportSnapshot snapshot, boolean acceptRemovals) {
        sql.lock();
        var known = sql.all();
        var going = going(snapshot, known);
        var active = known.stream().filter(this::inForce).count();
        if (!acceptRemovals && (long) going.size() * LARGEST_SHARE > active) {
            return new SupportChanges.TooManyWouldGo(going.size(), active);
        }
        var steps = new ArrayList<SupportSql.Step>();
        var kept = new ArrayList<Long>();
        compare(snapshot, known, steps, kept);
        var put = steps.stream().map(SupportSql.Step::entry).toList();
        going.forEach(entry -> steps.add(step(entry, SupportChange.Step.GONE)));
        if (!steps.isEmpty()) {
            entries.put(put);
            entries.remove(going);
            sql.remember(steps, time.at(time.now()).toOffsetDateTime(), null);
        }
        return new SupportChanges.Loaded(
                count(steps, SupportChange.Step.ADDED),
                count(steps, SupportChange.Step.CHANGED),
                going.size(),
                kept);
    }

    private void compare(
            SupportSnapshot snapshot,
            List<SupportEntry> known,
            List<SupportSql.Step> steps,
            List<Long> kept) {
        Map<String, SupportEntry> byKey = new HashMap<>();
        known.forEach(entry -> byKey.put(entry.key(), entry));
        for (var line : snapshot.lines()) {
            var before = byKey.get(key(line));
            if (before == null) {
                var added =
                        new SupportEntry(
                                new SupportId(ids.next()), line.student(), line.what(), false);
                steps.add(step(added, SupportChange.Step.ADDED));
            } else if (!before.what().equals(line.what())) {
                if (before.byHand()) {
                    kept.add(line.number());
                } else {
                    var changed = new SupportEntry(before.id(), line.student(), line.what(), false);
                    steps.add(step(changed, SupportChange.Step.CHANGED));
                }
            }
        }
    }

    /** What is in force, came by a file, and is not named although the student's rows were read. */
    private List<SupportEntry> going(SupportSnapshot snapshot, List<SupportEntry> known) {
        if (!snapshot.whole()) {
            return List.of();
        }
        Set<String> named =
                snapshot.lines().stream()
                        .map(SupportLoad::key)
                        .collect(Collectors.toCollection(HashSet::new));
        return known.stream()
                .filter(this::inForce)
                .filter(entry -> !named.contains(entry.key()))
                .filter(entry -> !snapshot.unread().contains(entry.student()))
                .toList();
    }

    private boolean inForce(SupportEntry entry) {
        return !entry.byHand() && !entry.what().dates().over(time.today());
    }

    private SupportSql.Step step(SupportEntry entry, SupportChange.Step step) {
        return new SupportSql.Step(ids.next(), entry, step);
    }

    private static String key(SupportSnapshot.Line line) {
        return line.student() + "|" + line.what().key();
    }

    private static long count(List<SupportSql.Step> steps, SupportChange.Step kind) {
        return steps.stream().filter(step -> step.step() == kind).count();
    }
}
