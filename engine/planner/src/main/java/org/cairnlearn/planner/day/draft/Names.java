package org.cairnlearn.planner.day.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Pair;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.Unmet;
import org.jspecify.annotations.Nullable;

/** Names what a finished draft could not keep. */
final class Names {
    private final Draft draft;
    private final DayIndex day;
    private final Debts debts;
    private final Limits limits;
    private final Set<Unmet> unmet = new LinkedHashSet<>();

    Names(Draft draft, Debts debts) {
        this.draft = draft;
        this.day = draft.day;
        this.debts = debts;
        this.limits = day.problem.policy().limits();
    }

    List<Unmet> of(List<Pin> unkept, TalkBook talks) {
        for (Pin pin : unkept) {
            name(
                    pin.student(),
                    Rule.H9,
                    "The pin of block %s to %s could not be kept."
                            .formatted(pin.block(), pin.offering()));
        }
        for (int b = 0; b < day.blocks; b++) {
            draft.beginningIn(b).forEach(this::session);
            seats(b);
            copies(b);
        }
        day.problem.apart().forEach(this::apart);
        day.problem.together().forEach(this::together);
        boolean[] talked = new boolean[day.students];
        talks.entries().forEach(talk -> talked[talk.student()] = true);
        for (int s = 0; s < day.students; s++) {
            student(s, talked[s]);
        }
        return new ArrayList<>(unmet);
    }

    private void name(StudentId student, Rule rule, String sentence) {
        unmet.add(new Unmet(student, rule, sentence));
    }

    private void session(Group group) {
        Offering offering = day.offering(group.offering);
        boolean size = group.size() < Math.max(1, offering.min()) || group.size() > offering.max();
        if (size && !group.frozen) {
            unmet.add(
                    new Unmet(
                            null,
                            Rule.H2,
                            "A session of %s has %d students, it takes %d to %d."
                                    .formatted(
                                            offering.id(),
                                            group.size(),
                                            offering.min(),
                                            offering.max())));
        }
        for (int s : group.members()) {
            if (!group.frozen && !draft.fits(s, group.offering, group.room)) {
                name(
                        id(s),
                        Rule.H11,
                        "No place of block %s has what the student needs."
                                .formatted(day.problem.blocks().get(group.block).id()));
            }
        }
    }

    private StudentId id(int s) {
        return draft.student(s).id();
    }

    private void seats(int b) {
        for (int r = 0; r < day.rooms; r++) {
            if (draft.housing.isCrowded(r, b)) {
                unmet.add(
                        new Unmet(
                                null,
                                Rule.H4,
                                "Room %s is too full in block %s."
                                        .formatted(
                                                day.room(r).id(),
                                                day.problem.blocks().get(b).id())));
            }
        }
    }

    private void copies(int b) {
        for (int o = 0; o < day.offerings; o++) {
            if (draft.isOpenTooOften(o, b)) {
                unmet.add(
                        new Unmet(
                                null,
                                Rule.H2,
                                "%s is open too often in block %s."
                                        .formatted(
                                                day.offering(o).id(),
                                                day.problem.blocks().get(b).id())));
            }
        }
    }

    private boolean isPinned(StudentId student, Group group) {
        return day.problem.pins().stream()
                .filter(pin -> pin.student().equals(student))
                .anyMatch(pin ->
                        day.offering(pin.offering()) == group.offering
                                && (group.span >> day.block(pin.block()) & 1) != 0);
    }

    private void apart(Pair pair) {
        int other = day.student(pair.b());
        for (int b = 0; b < day.blocks; b++) {
            @Nullable Group group = draft.at(day.student(pair.a()), b);
            if (group != null && group.block == b && !group.frozen && group.has(other)) {
                name(
                        pair.a(),
                        Rule.H7,
                        "Is kept apart from %s, and both find no other place in block %s."
                                .formatted(pair.b(), day.problem.blocks().get(b).id()));
            }
        }
    }

    private void together(Pair pair) {
        int one = day.student(pair.a());
        int other = day.student(pair.b());
        for (int b = 0; b < day.blocks; b++) {
            boolean both = (day.present[one] & day.present[other] & 1 << b) != 0;
            if (both && draft.at(one, b) != draft.at(other, b)) {
                name(
                        pair.a(),
                        Rule.H7,
                        "Belongs together with %s and is not in block %s."
                                .formatted(pair.b(), day.problem.blocks().get(b).id()));
            }
        }
    }

    /** Who goes with somebody, or finds no other place, may be where he or she would not be put. */
    private void places(int s) {
        Set<Integer> topics = new HashSet<>();
        Set<Integer> twice = new HashSet<>();
        for (int b = 0; b < day.blocks; b++) {
            @Nullable Group group = draft.at(s, b);
            if (group == null || group.block != b) {
                continue;
            }
            @Nullable Topic topic = day.topicOf(group.offering);
            if (topic != null && !topic.extendable() && !topics.add(day.topic[group.offering])) {
                twice.add(day.topic[group.offering]);
            }
            if (!draft.openings.isOpen(s, group.offering) && !isGiven(s, group)) {
                closed(s, group);
            }
        }
        for (int b = 0; b < day.blocks && !twice.isEmpty(); b++) {
            @Nullable Group group = draft.at(s, b);
            if (group != null && twice.contains(day.topic[group.offering]) && !isGiven(s, group)) {
                name(
                        id(s),
                        Rule.H5,
                        "%s comes twice in the student's day."
                                .formatted(day.offering(group.offering).topic()));
            }
        }
    }

    private void closed(int s, Group group) {
        String sentence =
                "%s is not open to the student, who finds no other place in block %s."
                        .formatted(
                                day.offering(group.offering).id(),
                                day.problem.blocks().get(group.block).id());
        if (draft.openings.isOneMoreOfARun(s, group.offering)) {
            name(id(s), Rule.H16, sentence);
        }
        if (!draft.openings.isWithinReach(s, group.offering)) {
            name(id(s), Rule.H5, sentence);
        }
    }

    /**
     * Whether the day knows conferences, and an adviser may have a duty when the student is there.
     */
    private boolean canBeMet(int s) {
        boolean known =
                limits.talksPerBlock() > 0
                        || day.problem.offerings().stream().anyMatch(o -> o.kind() == Kind.CONF);
        return known
                && Arrays.stream(day.advisers[s])
                        .filter(t -> day.problem.teachers().get(t).maxBlocks() > 0)
                        .anyMatch(t -> (day.dutyBlocks[t] & day.present[s]) != 0);
    }

    private boolean isGiven(int s, Group group) {
        return group.frozen || isPinned(id(s), group);
    }

    private void student(int s, boolean talked) {
        places(s);
        if (debts.support(s) > 0) {
            name(
                    id(s),
                    Rule.H6,
                    "%d minutes of support are missing today.".formatted(debts.support(s)));
        }
        talk(s, talked);
        if (draft.screen(s) > draft.company.screenCap(s)) {
            name(
                    id(s),
                    Rule.H12,
                    "The day has %d minutes before a screen.".formatted(draft.screen(s)));
        }
        if (debts.gradeLevel(s) > 0) {
            name(
                    id(s),
                    Rule.H13,
                    "%d minutes at grade level are missing.".formatted(debts.gradeLevel(s)));
        }
        if (debts.together(s) > 0) {
            name(
                    id(s),
                    Rule.H14,
                    "%d minutes with others are missing.".formatted(debts.together(s)));
        }
        if (debts.ownChoice(s) > 0) {
            name(id(s), Rule.H15, "%d own choices are missing.".formatted(debts.ownChoice(s)));
        }
    }

    private void talk(int s, boolean talked) {
        int overdue = draft.student(s).conferenceOverdueDays();
        if (overdue > limits.conferenceOverdueDays()
                && !talked
                && debts.minutesOf(s, Kind.CONF) == 0
                && canBeMet(s)) {
            name(
                    id(s),
                    Rule.H10,
                    "The conference is overdue by %d days and found no time.".formatted(overdue));
        }
    }
}
