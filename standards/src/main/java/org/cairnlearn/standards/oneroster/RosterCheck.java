package org.cairnlearn.standards.oneroster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.standards.Loops;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Problems;
import org.cairnlearn.standards.table.Cells;

/**
 * Checks that rows refer to rows that are there. A row that refers to nothing, or to a row that was
 * refused, is refused itself, so that what is kept hangs together. Ids are compared exactly, as the
 * standard asks; near misses are only used to help.
 */
final class RosterCheck {
    private static final String PARENT = "parentSourcedId";

    private record Unread(String file, String column, String field, String target) {}

    private final String prefix;
    private final Problems problems;
    private final Map<Unread, Long> unread = new LinkedHashMap<>();

    RosterCheck(String prefix, Problems problems) {
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Refuses the cell unless its id is that of a kept row of the other table. */
    void reference(Cells cells, String column, String id, Roll<?> target) {
        if (target.isOpenEnded() && target.findRefused(id).isEmpty()) {
            return;
        }
        if (!target.isRead() && !target.isOpenEnded()) {
            var where =
                    new Unread(cells.file(), cells.row().written(column), column, target.name());
            unread.merge(where, 1L, Long::sum);
            cells.refuseQuietly();
            return;
        }
        if (target.has(id)) {
            return;
        }
        var refused = target.findRefused(id);
        if (refused.isPresent()) {
            cells.refuse(
                    column,
                    "refused-reference",
                    refusedMessage(refused.get(), target.name()),
                    refusedFix(refused.get(), target.name()));
        } else {
            cells.refuse(
                    column,
                    "unknown-reference",
                    "No row of %s has this id.".formatted(target.name()),
                    unknownFix(id, target));
        }
    }

    /** Tells in one problem per column how many rows needed a table that was not read. */
    void tellUnread() {
        unread.forEach((where, rows) ->
                problems.add(
                        Problem.error(prefix + ".needs-unread-file", where.file())
                                .column(where.column())
                                .field(where.field())
                                .saying(
                                        "%d references lead to %s, which was not read; their"
                                                        .formatted(rows, where.target())
                                                + " rows were refused.",
                                        "Send %s in the same package, and correct what is"
                                                        .formatted(where.target())
                                                + " said about it.")));
    }

    /** Refuses rows whose parents are missing, refused or lead back to themselves. */
    <T extends RosterRecord> void tree(Roll<T> roll, Function<T, String> parentOf) {
        var refused = new HashSet<String>();
        refuseWithoutParent(roll, parentOf, refused);
        refuseLoops(roll, parentOf, refused);
        refuseBelow(roll, parentOf, refused);
        roll.refuseKept(refused);
    }

    private <T extends RosterRecord> void refuseWithoutParent(
            Roll<T> roll, Function<T, String> parentOf, Set<String> refused) {
        for (var row : roll.rows()) {
            String parent = parentOf.apply(row.value());
            if (parent.isEmpty()
                    || roll.find(parent).isPresent()
                    || (roll.isOpenEnded() && roll.findRefused(parent).isEmpty())) {
                continue;
            }
            refused.add(row.value().sourcedId());
            var line = roll.findRefused(parent);
            if (line.isPresent()) {
                tellRefusedParent(roll, row, line.get());
            } else {
                problems.add(
                        place("unknown-reference", roll, row)
                                .saying(
                                        "No row of %s has this id.".formatted(roll.name()),
                                        unknownFix(parent, roll)));
            }
        }
    }

    private <T extends RosterRecord> void refuseLoops(
            Roll<T> roll, Function<T, String> parentOf, Set<String> refused) {
        var links = new LinkedHashMap<String, List<String>>();
        for (var row : roll.rows()) {
            links.put(row.value().sourcedId(), List.of(parentOf.apply(row.value())));
        }
        for (List<String> loop : Loops.find(links)) {
            var rows = loop.stream().flatMap(id -> roll.find(id).stream()).toList();
            var lines = rows.stream().map(row -> row.line()).sorted().toList();
            for (var row : rows) {
                refused.add(row.value().sourcedId());
                problems.add(
                        place("parent-loop", roll, row)
                                .saying(
                                        "Its parents lead back to itself, over line %s."
                                                .formatted(numbers(lines)),
                                        "Leave the parent of the topmost one empty."));
            }
        }
    }

    private <T extends RosterRecord> void refuseBelow(
            Roll<T> roll, Function<T, String> parentOf, Set<String> refused) {
        var children = new LinkedHashMap<String, List<Row<T>>>();
        for (var row : roll.rows()) {
            String parent = parentOf.apply(row.value());
            children.computeIfAbsent(parent, id -> new ArrayList<>()).add(row);
        }
        var above = new ArrayDeque<>(refused);
        while (!above.isEmpty()) {
            String parent = above.poll();
            long line = roll.find(parent).map(Row::line).orElse(1L);
            for (var child : children.getOrDefault(parent, List.of())) {
                if (refused.add(child.value().sourcedId())) {
                    above.add(child.value().sourcedId());
                    tellRefusedParent(roll, child, line);
                }
            }
        }
    }

    /** Refuses roles of people who are not in the users table (OneRoster 1.2). */
    void users(Roll<RoleAssignment> roles, Roll<User> users) {
        if (!users.isRead() && !users.isOpenEnded()) {
            return;
        }
        var refused = new HashSet<String>();
        for (var row : roles.rows()) {
            String user = row.value().userSourcedId();
            if (users.has(user)) {
                continue;
            }
            refused.add(row.value().sourcedId());
            var line = users.findRefused(user);
            String column = "userSourcedId";
            String code = line.isPresent() ? "refused-reference" : "unknown-reference";
            var draft =
                    Problem.error(prefix + "." + code, row.file())
                            .at(row.line())
                            .column(roles.written(column))
                            .field(column);
            problems.add(
                    line.isPresent()
                            ? draft.saying(
                                    refusedMessage(line.get(), users.name()),
                                    refusedFix(line.get(), users.name()))
                            : draft.saying(
                                    "No row of %s has this id.".formatted(users.name()),
                                    unknownFix(user, users)));
        }
        roles.refuseKept(refused);
    }

    /** Warns where a guardian is named who is nobody; the student stands without. */
    void unknownAgents(Roll<User> users, Row<User> row) {
        problems.add(
                Problem.warning(prefix + ".unknown-agent", row.file())
                        .at(row.line())
                        .column(users.written("agentSourcedIds"))
                        .field("agentSourcedIds")
                        .saying(
                                "Not all of the people named here are rows of %s; nothing is known"
                                                .formatted(users.name())
                                        + " of the others.",
                                "Add the missing rows to %s, or take the ids out."
                                        .formatted(users.name())));
    }

    /** Warns where two ids of one table differ only in capital letters; both rows stand. */
    <T extends RosterRecord> void alike(Roll<T> roll) {
        roll.forEachAlike((row, line) ->
                problems.add(
                        Problem.warning(prefix + ".ids-alike", row.file())
                                .at(row.line())
                                .column(roll.written("sourcedId"))
                                .field("sourcedId")
                                .saying(
                                        "This id differs from that of line %d only in"
                                                        .formatted(line)
                                                + " capital letters. Both rows were kept,"
                                                + " as two records.",
                                        "If they are the same, remove one of them.")));
    }

    private void tellRefusedParent(Roll<?> roll, Row<?> row, long line) {
        problems.add(
                place("refused-reference", roll, row)
                        .saying(refusedMessage(line, roll.name()), refusedFix(line, roll.name())));
    }

    private Problem.Draft place(String code, Roll<?> roll, Row<?> row) {
        return Problem.error(prefix + "." + code, row.file())
                .at(row.line())
                .column(roll.written(PARENT))
                .field(PARENT);
    }

    private static String refusedMessage(long line, String file) {
        return "The row it refers to, line %d of %s, was refused.".formatted(line, file);
    }

    private static String refusedFix(long line, String file) {
        return "Correct line %d of %s, then import again.".formatted(line, file);
    }

    private static String unknownFix(String id, Roll<?> target) {
        if (target.isCut()) {
            return "Mend %s first: it could be read only in part.".formatted(target.name());
        }
        return target.findAlike(id)
                .map(line ->
                        "Line %d of %s differs only in capital letters or in zeros at the"
                                        .formatted(line, target.name())
                                + " start, which spreadsheets drop. Write both ids the same"
                                + " way.")
                .orElse(
                        "Add the missing row to %s, or correct the id on this line."
                                .formatted(target.name()));
    }

    private static String numbers(List<Long> lines) {
        var shown = lines.stream().limit(20).map(String::valueOf).toList();
        return String.join(", ", shown) + (lines.size() > shown.size() ? " and more" : "");
    }
}
