package org.cairnlearn.school.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.Due;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalId;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.About;
import org.cairnlearn.school.profile.Statement.Basis;
import org.cairnlearn.school.profile.Statement.Facet;
import org.cairnlearn.school.profile.Statement.Kind;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.profile.StatementId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.simulation.Ends;
import org.cairnlearn.simulation.Sayings;
import org.cairnlearn.simulation.learning.Chance;
import org.cairnlearn.simulation.learning.SkillCode;
import org.jspecify.annotations.Nullable;

/**
 * What one student of the simulated term promised and what was written of him or her: on the way of
 * talks, not each time, and sometimes late.
 */
final class LivedLife {
    private static final List<Integer> GOAL_DAYS = List.of(10, 20);

    private final PersonId student;
    private final LivedTerm.Scene scene;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable ConferenceId talk;
    private @Nullable LocalDate talked;
    private @Nullable LocalDate promised;
    private boolean missed;

    LivedLife(PersonId student, LivedTerm.Scene scene) {
        this.student = student;
        this.scene = scene;
    }

    List<Goal> goals() {
        return List.copyOf(goals);
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    @Nullable ConferenceId lastTalk() {
        return talk;
    }

    /** How urgent a talk is, by Cairn's own rule. */
    Due due(LocalDate date) {
        return new Due(
                student,
                talked == null ? null : scene.calendar().between(talked, date),
                scene.usual(),
                new Due.Pressing(null, missed, promised != null && !promised.isAfter(date), false));
    }

    void missed() {
        missed = true;
    }

    void held(ConferenceId id, LocalDate date, LocalDate until) {
        talk = id;
        talked = date;
        promised = until;
        missed = false;
    }

    /** What is promised and written when a talk is over. */
    void afterTalk(PersonId adult, Instant at, Chance chance) {
        var ends = scene.cast().ends().get(student);
        if (ends != null) {
            promise(adult, at, ends, chance);
            write(adult, at, ends, chance);
        }
    }

    private Basis basis(SkillCode skill) {
        return new Basis(scene.cast().skills().get(skill), null);
    }

    private LocalDate day(Instant at) {
        return scene.time().at(at).toLocalDate();
    }

    private void promise(PersonId adult, Instant at, Ends ends, Chance chance) {
        if (goals.isEmpty() || !goals.getLast().life().state().live()) {
            if (chance.happens(0.7)) {
                goals.add(goal(at, ends, chance));
            }
            return;
        }
        goals.set(goals.size() - 1, goneOn(goals.getLast(), adult, at, chance));
    }

    private Goal goal(Instant at, Ends ends, Chance chance) {
        var by = scene.calendar().after(day(at), chance.pick(GOAL_DAYS));
        var promise =
                new Goal.Promise(
                        Sayings.GOAL.pick(chance),
                        Sayings.REASON.pick(chance),
                        basis(ends.least()).skill(),
                        chance.pick(List.of(Goal.Showing.values())),
                        by);
        var steps =
                List.of(Sayings.WAY.pick(chance), Sayings.WAY.pick(chance)).stream()
                        .distinct()
                        .map(words -> new Goal.Step(words, null))
                        .toList();
        return new Goal(
                new GoalId(scene.cast().ids().get()),
                student,
                promise,
                new Goal.Life(Goal.State.DRAFTED, at, null, null, ""),
                steps);
    }

    /** Signed, sometimes a talk too late; a step further; met or let go when the day has come. */
    private Goal goneOn(Goal goal, PersonId adult, Instant at, Chance chance) {
        var signed = goal.life().agreedBy();
        if (signed == null && chance.happens(0.8)) {
            signed = adult;
        }
        var steps = new ArrayList<>(goal.steps());
        var open = goal.stepsTaken();
        if (open < steps.size() && chance.happens(0.7)) {
            steps.set(open, new Goal.Step(steps.get(open).words(), at));
        }
        return new Goal(
                goal.id(),
                student,
                goal.promise(),
                life(goal, signed, at, new Went(!steps.equals(goal.steps()), chance)),
                steps);
    }

    /** Whether a step was taken, and the luck of the day. */
    private record Went(boolean further, Chance chance) {}

    private Goal.Life life(Goal goal, @Nullable PersonId signed, Instant at, Went went) {
        var begun = goal.life().begun();
        if (!goal.promise().by().isAfter(day(at))) {
            if (went.chance().happens(0.6)) {
                return new Goal.Life(Goal.State.MET, begun, signed, at, "");
            }
            if (went.chance().happens(0.4)) {
                return new Goal.Life(
                        Goal.State.DROPPED, begun, signed, at, Sayings.LET_GO.pick(went.chance()));
            }
        }
        var active = went.further() || goal.life().state() == Goal.State.ACTIVE;
        var state =
                signed == null
                        ? Goal.State.DRAFTED
                        : active ? Goal.State.ACTIVE : Goal.State.AGREED;
        return new Goal.Life(state, begun, signed, null, "");
    }

    private void write(PersonId adult, Instant at, Ends ends, Chance chance) {
        if (!has(Facet.INTEREST)) {
            if (chance.happens(0.6)) {
                add(Facet.INTEREST, Basis.NOTHING, student, at, Sayings.INTEREST.pick(chance));
            }
        } else if (!has(Facet.HELP) && chance.happens(0.5)) {
            add(Facet.HELP, Basis.NOTHING, student, at, Sayings.HELP.pick(chance));
        }
        if (chance.happens(0.4)) {
            lookAgain(student, at, true);
        }
        if (!has(Facet.STRENGTH)) {
            if (chance.happens(0.7)) {
                add(Facet.STRENGTH, basis(ends.most()), adult, at, Sayings.STRENGTH.pick(chance));
            }
        } else if (!has(Facet.NEED)) {
            if (chance.happens(0.7)) {
                add(Facet.NEED, basis(ends.least()), adult, at, Sayings.NEED.pick(chance));
            }
        } else if (chance.happens(0.6)) {
            lookAgain(adult, at, false);
        }
    }

    private boolean has(Facet facet) {
        return statements.stream().anyMatch(one -> one.about().facet() == facet);
    }

    private void add(Facet facet, Basis basis, PersonId by, Instant at, String words) {
        statements.add(
                new Statement(
                        new StatementId(scene.cast().ids().get()),
                        student,
                        new About(facet, Readers.SHARED, basis),
                        List.of(version(Kind.WRITTEN, words, by, at)),
                        List.of()));
    }

    private Statement.Version version(Kind kind, String words, PersonId by, Instant at) {
        return new Statement.Version(
                kind, words, by, at, scene.calendar().after(day(at), ProfileBook.REVIEW_DAYS));
    }

    /** Somebody says of the oldest of the own kind that it is still true. */
    private void lookAgain(PersonId by, Instant at, boolean own) {
        Optional<Statement> oldest =
                statements.stream()
                        .filter(one -> one.own() == own)
                        .min(Comparator.comparing(one -> one.now().at()));
        oldest.ifPresent(one -> {
            var versions = new ArrayList<>(one.versions());
            versions.add(version(Kind.CONFIRMED, one.now().words(), by, at));
            statements.set(
                    statements.indexOf(one),
                    new Statement(one.id(), student, one.about(), versions, List.of()));
        });
    }
}
