package org.cairnlearn.standards.plans;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.Cells;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;

/**
 * Reads a table of past plans: CSV with the columns {@code student}, {@code date}, {@code block}
 * (the period), {@code group} (its name or number in the block) and {@code kind}, and where they
 * are there {@code class}, {@code skill}, {@code topic}, {@code leader}, {@code room}, {@code
 * chosen}, {@code approved} and {@code approver}. Good rows are kept, every bad one is named.
 */
public final class PlansTable {
    /** The columns, in the order in which Cairn writes them itself. */
    public static final List<String> COLUMNS =
            List.of(
                    "student",
                    "date",
                    "block",
                    "class",
                    "group",
                    "kind",
                    "skill",
                    "topic",
                    "leader",
                    "room",
                    "chosen",
                    "approved",
                    "approver");

    private static final String PREFIX = "plans";
    private static final TableFormat FORMAT =
            TableFormat.of(
                    PREFIX,
                    List.of("student", "date", "block", "group", "kind"),
                    List.of(
                            "class",
                            "skill",
                            "topic",
                            "leader",
                            "room",
                            "chosen",
                            "approved",
                            "approver"));

    private record Key(String student, PlanRow.Block block) {}

    private final TextSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PlanRow> rows = new ArrayList<>();
    private final Map<Key, PlanRow> byKey = new HashMap<>();

    private PlansTable(TextSource source) {
        this.source = source;
    }

    /**
     * Reads the whole table.
     *
     * @throws IOException if the file cannot be read from the disk
     */
    public static PlansReading read(Path file) throws IOException {
        return new PlansTable(TextSource.of(file)).read();
    }

    private PlansReading read() throws IOException {
        var count = Table.read(source, FORMAT, problems::add, this::take);
        return new PlansReading(source.name(), rows, count.orElse(null), problems);
    }

    private Verdict take(TableRow row) {
        var cells = new Cells(row, source.name(), PREFIX, problems::add);
        var student = cells.required("student");
        var date = date(cells);
        var period = cells.required("block");
        var group = group(cells);
        if (!cells.good() || date.isEmpty() || group.isEmpty()) {
            return Verdict.REFUSED;
        }
        var block = new PlanRow.Block(date.get(), period, cells.optional("class"));
        return keep(
                new PlanRow(row.line(), student, block, group.get(), cells.optional("chosen")),
                cells);
    }

    private Verdict keep(PlanRow row, Cells cells) {
        var before = byKey.putIfAbsent(new Key(row.student(), row.block()), row);
        if (before == null) {
            rows.add(row);
            return Verdict.KEPT;
        }
        if (before.group().equals(row.group()) && before.chosen().equals(row.chosen())) {
            return Verdict.REPEATED;
        }
        cells.refuse(
                "group",
                "duplicate",
                "Line %d says something else of the same student and block."
                        .formatted(before.line()),
                "Keep the row that is right and remove the other.");
        return Verdict.REFUSED;
    }

    private static Optional<PlanRow.Group> group(Cells cells) {
        var name = cells.required("group");
        var kind = kind(cells);
        var approval = approval(cells);
        if (kind.isEmpty() || approval.isEmpty()) {
            return Optional.empty();
        }
        var work = new PlanRow.Work(kind.get(), cells.optional("skill"), cells.optional("topic"));
        return work(cells, work)
                .map(one ->
                        new PlanRow.Group(
                                name,
                                one,
                                cells.optional("leader"),
                                cells.optional("room"),
                                approval.get()));
    }

    private static Optional<PlanRow.Kind> kind(Cells cells) {
        return switch (cells.required("kind").toLowerCase(Locale.ROOT).replace('_', ' ')) {
            case "" -> Optional.empty();
            case "lesson" -> Optional.of(PlanRow.Kind.LESSON);
            case "support" -> Optional.of(PlanRow.Kind.SUPPORT);
            case "peers" -> Optional.of(PlanRow.Kind.PEERS);
            case "project" -> Optional.of(PlanRow.Kind.PROJECT);
            case "own pace", "own-pace" -> Optional.of(PlanRow.Kind.OWN_PACE);
            default -> {
                cells.refuse(
                        "kind",
                        "unknown-kind",
                        "This is no kind of group that is known.",
                        "Write lesson, support, peers, project or own pace.");
                yield Optional.empty();
            }
        };
    }

    /** A group is about one thing; only services and own pace need not say which. */
    private static Optional<PlanRow.Work> work(Cells cells, PlanRow.Work work) {
        var said = !work.skill().isEmpty() || !work.topic().isEmpty();
        return switch (work.kind()) {
            case OWN_PACE -> work.topic().isEmpty() ? Optional.of(work) : ownTopic(cells);
            case SUPPORT -> one(cells, work);
            case LESSON, PEERS, PROJECT -> said ? one(cells, work) : nothing(cells);
        };
    }

    private static Optional<PlanRow.Work> one(Cells cells, PlanRow.Work work) {
        if (work.skill().isEmpty() || work.topic().isEmpty()) {
            return Optional.of(work);
        }
        cells.refuse(
                "topic",
                "skill-and-topic",
                "A group is about a skill or has a topic in words, not both.",
                "Keep the skill, and leave the topic empty.");
        return Optional.empty();
    }

    private static Optional<PlanRow.Work> nothing(Cells cells) {
        cells.refuse(
                "skill",
                "about-nothing",
                "What this group was about is not said.",
                "Give the skill's code, or a topic in words.");
        return Optional.empty();
    }

    private static Optional<PlanRow.Work> ownTopic(Cells cells) {
        cells.refuse(
                "topic",
                "topic-at-own-pace",
                "At own pace each student has an own skill, and there is no topic.",
                "Leave the topic empty, or write another kind of group.");
        return Optional.empty();
    }

    private static Optional<PlanRow.Approval> approval(Cells cells) {
        var by = cells.optional("approver");
        var text = cells.optional("approved");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "yes" -> Optional.of(new PlanRow.Approval.Stood(by));
            case "no" -> Optional.of(new PlanRow.Approval.Never());
            default ->
                    parsed(
                                    cells,
                                    "approved",
                                    LocalDateTime::parse,
                                    "Write yes, no, or the day and the time, such as"
                                            + " 2026-08-17T07:45.")
                            .map(time -> new PlanRow.Approval.At(time, by));
        };
    }

    private static Optional<LocalDate> date(Cells cells) {
        return cells.required("date").isEmpty()
                ? Optional.empty()
                : parsed(
                        cells,
                        "date",
                        LocalDate::parse,
                        "Write year, month and day, such as 2026-08-17.");
    }

    private static <T> Optional<T> parsed(
            Cells cells, String column, Function<CharSequence, T> how, String fix) {
        try {
            return Optional.of(how.apply(cells.optional(column)));
        } catch (DateTimeParseException notIso) {
            cells.refuse(column, "not-a-date", "This is not a date that can be read.", fix);
            return Optional.empty();
        }
    }
}
