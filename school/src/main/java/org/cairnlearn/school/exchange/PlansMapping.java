package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.PlanBefore;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.plans.PlanRow;
import org.cairnlearn.standards.plans.PlansReading;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a table of past plans into blocks as they stood. */
final class PlansMapping {
    private final PlansReading from;
    private final PlanNames names;
    private final PlanPlaces places;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Block, Draft> drafts = new LinkedHashMap<>();
    private long refused;

    PlansMapping(PlansReading from, PlanNames names, PlanPlaces places) {
        this.from = from;
        this.names = names;
        this.places = places;
        from.rows().forEach(this::take);
    }

    /**
     * A block as the file tells it.
     *
     * @param line the first one about it
     * @param rows how many
     */
    record Told(OrganisationId school, long line, int rows, PlanBefore plan) {}

    /** A block while its rows come. */
    private static final class Draft {
        private final PlanPlaces.Where where;
        private final long line;
        private final Map<String, DraftGroup> groups = new LinkedHashMap<>();
        private final Map<PersonId, Long> students = new HashMap<>();

        private Draft(PlanPlaces.Where where, long line) {
            this.where = where;
            this.line = line;
        }
    }

    /** A group while its rows come; the first one says what all are. */
    private record DraftGroup(PlanRow first, Said said, List<PlanBefore.Seat> seats) {}

    /** What a row says of its group, apart from who is in it. */
    private record Said(
            PlanBefore.Done work,
            @Nullable PersonId leader,
            String room,
            PlanBefore.@Nullable Approval approval) {}

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Rows that could be read, but not mapped. */
    long refused() {
        return refused;
    }

    List<Told> blocks() {
        return drafts.values().stream().map(this::told).toList();
    }

    private Told told(Draft draft) {
        var block = draft.where.block();
        var approvals =
                draft.groups.values().stream()
                        .flatMap(one -> Optional.ofNullable(one.said().approval()).stream())
                        .toList();
        var first =
                approvals.stream().min(Comparator.comparing(PlanBefore.Approval::at)).orElse(null);
        var whole = block instanceof Block.Section ? first : null;
        var morning = places.morning(block.date());
        var plan =
                new PlanBefore(
                        block,
                        places.minutes(draft.where),
                        first == null || first.at().isAfter(morning) ? morning : first.at(),
                        whole,
                        draft.groups.values().stream()
                                .map(one -> part(one, block instanceof Block.Flex))
                                .toList());
        return new Told(draft.where.school(), draft.line, draft.students.size(), plan);
    }

    private static PlanBefore.Part part(DraftGroup one, boolean flex) {
        var said = one.said();
        return new PlanBefore.Part(
                said.work(),
                said.leader(),
                said.room(),
                flex ? said.approval() : null,
                one.seats());
    }

    private void take(PlanRow row) {
        var student = names.student(row.student());
        if (student.isEmpty()) {
            refuse(row, Wrong.STUDENT);
            return;
        }
        if (!places.isOver(row.block().date())) {
            refuse(row, Wrong.NOT_OVER);
            return;
        }
        var where = places.of(student.get(), row.block());
        if (where.size() != 1) {
            refuse(row, where.isEmpty() ? Wrong.BLOCK : Wrong.CLASSES);
            return;
        }
        put(row, student.get(), where.getFirst());
    }

    private void put(PlanRow row, PersonId student, PlanPlaces.Where where) {
        var said = said(row, where);
        var own = row.group().work().kind() == PlanRow.Kind.OWN_PACE;
        var skill = own ? row.group().work().skill() : "";
        if (said.isEmpty()
                || !known(row, skill, names::skill, Wrong.SKILL)
                || !known(row, row.chosen(), names::skill, Wrong.CHOSEN)) {
            return;
        }
        var draft = drafts.computeIfAbsent(where.block(), _ -> new Draft(where, row.line()));
        if (fits(row, student, said.get(), draft)) {
            draft.students.put(student, row.line());
            draft.groups
                    .computeIfAbsent(
                            row.group().name(),
                            _ -> new DraftGroup(row, said.get(), new ArrayList<>()))
                    .seats()
                    .add(
                            new PlanBefore.Seat(
                                    student,
                                    names.skill(skill).orElse(null),
                                    where.homeId(),
                                    names.skill(row.chosen()).orElse(null)));
        }
    }

    private boolean fits(PlanRow row, PersonId student, Said said, Draft draft) {
        var elsewhere = draft.students.get(student);
        if (elsewhere != null) {
            return refuse(row, Wrong.TWICE, elsewhere);
        }
        var group = draft.groups.get(row.group().name());
        if (group != null) {
            return told(group.first()).equals(told(row))
                    || refuse(row, Wrong.GROUP, group.first().line());
        }
        return draft.groups.values().stream()
                .filter(other -> leadsBoth(other.said(), said))
                .findFirst()
                .map(other -> refuse(row, Wrong.LEADS, other.first().line()))
                .orElse(true);
    }

    /** What a row says of its group; at own pace the skill is the student's. */
    private static PlanRow.Group told(PlanRow row) {
        var group = row.group();
        var work = group.work();
        return work.kind() == PlanRow.Kind.OWN_PACE
                ? new PlanRow.Group(
                        group.name(),
                        new PlanRow.Work(work.kind(), "", work.topic()),
                        group.leader(),
                        group.room(),
                        group.approval())
                : group;
    }

    private static boolean leadsBoth(Said one, Said other) {
        return one.leader() != null
                && Objects.equals(one.leader(), other.leader())
                && one.work().kind() == Group.Kind.LESSON
                && other.work().kind() == Group.Kind.LESSON;
    }

    /** Empty where something is wrong with it, which is said then. */
    private Optional<Said> said(PlanRow row, PlanPlaces.Where where) {
        var group = row.group();
        var work = group.work();
        var own = work.kind() == PlanRow.Kind.OWN_PACE;
        var about = own ? "" : work.skill();
        if (!known(row, about, names::skill, Wrong.SKILL)
                || !known(row, group.leader(), names::adult, Wrong.LEADER)
                || !known(row, approver(group.approval()), names::adult, Wrong.APPROVER)) {
            return Optional.empty();
        }
        var leader = names.adult(group.leader());
        var by = names.adult(approver(group.approval())).or(() -> leader).or(where::teacher);
        var at = approved(row);
        if (at.isPresent() && by.isEmpty()) {
            refuse(row, Wrong.NOBODY);
            return Optional.empty();
        }
        var approval =
                at.flatMap(time -> by.map(one -> new PlanBefore.Approval(one, time))).orElse(null);
        CompetencyId skill = names.skill(about).orElse(null);
        return Optional.of(
                new Said(
                        new PlanBefore.Done(kind(work.kind()), skill, work.topic()),
                        leader.orElse(null),
                        group.room(),
                        approval));
    }

    private Optional<Instant> approved(PlanRow row) {
        return switch (row.group().approval()) {
            case PlanRow.Approval.Stood _ -> Optional.of(places.morning(row.block().date()));
            case PlanRow.Approval.At(var time, _) -> Optional.of(places.at(time));
            case PlanRow.Approval.Never() -> Optional.empty();
        };
    }

    private static String approver(PlanRow.Approval approval) {
        return switch (approval) {
            case PlanRow.Approval.Stood(var by) -> by;
            case PlanRow.Approval.At(_, var by) -> by;
            case PlanRow.Approval.Never() -> "";
        };
    }

    private static Group.Kind kind(PlanRow.Kind kind) {
        return switch (kind) {
            case LESSON -> Group.Kind.LESSON;
            case SUPPORT -> Group.Kind.SUPPORT;
            case PEERS -> Group.Kind.PEERS;
            case PROJECT -> Group.Kind.PROJECT;
            case OWN_PACE -> Group.Kind.OWN_PACE;
        };
    }

    /** Whether a cell is empty or means somebody or something; says so if not. */
    private <T> boolean known(
            PlanRow row, String name, Function<String, Optional<T>> by, Wrong wrong) {
        return name.isEmpty() || by.apply(name).isPresent() || refuse(row, wrong);
    }

    private boolean refuse(PlanRow row, Wrong wrong) {
        return refuse(row, wrong, 0);
    }

    /** Names what is wrong with a row, perhaps beside another line. */
    private boolean refuse(PlanRow row, Wrong wrong, long other) {
        refused++;
        problems.add(wrong.problem(from.file(), row.line(), other));
        return false;
    }

    /** What can be wrong with a row that could be read. */
    private enum Wrong {
        STUDENT(
                "unknown-student",
                "student",
                "No student of the roster has this id.",
                "Write the id that the roster gives the student, or import the roster first."),
        NOT_OVER(
                "not-over",
                "date",
                "This day is not over; only past days come in.",
                "Leave out what is still to come: it is planned here."),
        BLOCK(
                "no-such-block",
                "block",
                "By the roster and the school's year this student had no such block on this day.",
                "Correct the date, the block or the class; if the school's year is wrong, correct"
                        + " it first."),
        CLASSES(
                "several-classes",
                "block",
                "The student had more than one class in this block.",
                "Give the class in the column class as well."),
        SKILL("unknown-skill", "skill", Words.SKILL, Words.SKILL_FIX),
        CHOSEN("unknown-skill", "chosen", Words.SKILL, Words.SKILL_FIX),
        LEADER("unknown-adult", "leader", Words.ADULT, Words.ADULT_FIX),
        APPROVER("unknown-adult", "approver", Words.ADULT, Words.ADULT_FIX),
        NOBODY(
                "approved-by-nobody",
                "approver",
                "Nobody is named who led this group or said that it stood, and the class has no"
                        + " teacher.",
                "Give the leader or the approver, or write no in the column approved."),
        TWICE(
                "two-groups",
                "group",
                "Line %d has the same student in this block already.",
                "Keep the row that is right and remove the other."),
        GROUP(
                "of-one-group",
                "group",
                "Line %d says something else of the same group: of its kind, skill, topic, leader,"
                        + " room or approval.",
                "Make the rows of a group say the same, or give the other group another name."),
        LEADS(
                "two-lessons",
                "leader",
                "The lesson of line %d has the same leader in this block.",
                "Give one of them its own leader, or another kind.");

        private final String code;
        private final String column;
        private final String message;
        private final String fix;

        Wrong(String code, String column, String message, String fix) {
            this.code = code;
            this.column = column;
            this.message = message;
            this.fix = fix;
        }

        private Problem problem(String file, long line, long other) {
            return Problem.error("plans." + code, file)
                    .at(line)
                    .column(column)
                    .field(column)
                    .saying(message.formatted(other), fix);
        }
    }

    /** Said of several columns. */
    private static final class Words {
        private static final String SKILL =
                "No framework of the school has this skill, or more than one has it.";
        private static final String SKILL_FIX =
                "Import its framework first, or correct the code; without a code write a topic.";
        private static final String ADULT = "No adult of the roster has this id.";
        private static final String ADULT_FIX =
                "Write the id that the roster gives the adult, or leave the cell empty.";

        private Words() {}
    }
}
