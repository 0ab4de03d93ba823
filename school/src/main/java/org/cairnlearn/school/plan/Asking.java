package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Choice;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.SameLevelRun;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Week;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/** Each student in the planner's words: what helps, what is owed, what was. */
final class Asking {
    /**
     * How much of what is missing a block brings, by way of working; the order is well found, the
     * numbers are a start.
     */
    private static final Map<Kind, Double> EFFECT =
            Map.of(Kind.TL, 1.0, Kind.PEER, 0.75, Kind.PROJ, 0.75, Kind.DIG, 0.6, Kind.IND, 0.55);

    /** What it costs to be left to study alone in a flex block. */
    private static final int ALONE = 100;

    /** From this rank on a wish is on record and counts, but gives nothing extra. */
    private static final int WORTH_NOTHING = 4;

    /** With so many skills to share, a place in some group is found. */
    private static final int ENOUGH = 4;

    private final Map<PersonId, Boolean> littleShared = new HashMap<>();
    private final DayProblem asked;
    private final Facts facts;
    private final Kept kept;
    private final Offers offers;

    Asking(DayProblem asked) {
        this.asked = asked;
        this.facts = asked.facts();
        this.kept = asked.kept();
        this.offers = asked.offers();
    }

    List<Student> students() {
        return facts.people().students().stream().map(this::student).toList();
    }

    /** How much of what is missing a block brings in a kind of group. */
    static double effect(Group.Kind kind) {
        return switch (kind) {
            case LESSON, SUPPORT -> EFFECT.getOrDefault(Kind.TL, 0.0);
            case PEERS -> EFFECT.getOrDefault(Kind.PEER, 0.0);
            case PROJECT -> EFFECT.getOrDefault(Kind.PROJ, 0.0);
            case OWN_PACE -> EFFECT.getOrDefault(Kind.IND, 0.0);
        };
    }

    /** Of who stays while a block runs only that matters which counts for others in the group. */
    private Student student(PersonId id) {
        var stays = offers.fillsMade() ? kept.pinned().get(id) : null;
        return stays == null ? free(id) : staying(id, offers.offeringOf(stays));
    }

    /** Somebody of whom nothing matters but where he or she was. */
    static Student onlyIn(OfferingId place, StudentId student) {
        return new Student(
                student,
                Set.of(DayProblem.BLOCK),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                null,
                List.of(new Value(place, 0, 0)),
                List.of(),
                Set.of(),
                Support.NONE,
                0,
                0,
                Week.NEW,
                List.of());
    }

    private Student staying(PersonId id, OfferingId place) {
        return new Student(
                asked.roll().student(id),
                Set.of(DayProblem.BLOCK),
                Set.of(),
                Set.of(),
                Set.of(),
                facts.needs().readiness(id),
                facts.grades().get(id),
                List.of(new Value(place, 0, 0)),
                List.of(),
                Set.of(),
                Support.NONE,
                0,
                0,
                Week.NEW,
                List.of());
    }

    private Student free(PersonId id) {
        var past = facts.past();
        return new Student(
                asked.roll().student(id),
                Set.of(DayProblem.BLOCK),
                facts.people().adults().stream()
                        .filter(adult -> adult.advises().contains(id))
                        .map(adult -> asked.roll().teacher(adult.id()))
                        .collect(Collectors.toSet()),
                Set.of(),
                roomFeatures(id),
                facts.needs().readiness(id),
                facts.grades().get(id),
                values(id),
                choices(id),
                drawnTo(id),
                support(id),
                past.overdue(id),
                0,
                week(id),
                runs(id));
    }

    private List<Value> values(PersonId student) {
        var values = new ArrayList<Value>();
        for (var offering : offers.all()) {
            var need = need(student, offering);
            if (need.isPresent() && !missesIt(student, offering)) {
                values.add(value(offering, need.get()));
            } else if (isHeldIn(student, offering)) {
                values.add(new Value(offering.id(), 0, 0));
            }
        }
        return values;
    }

    /** A class is in its own room, whatever that has; in a flex block rooms can be chosen. */
    private Set<String> roomFeatures(PersonId student) {
        return facts.block() instanceof Block.Flex ? facts.terms().features(student) : Set.of();
    }

    /**
     * What the student wishes for: groups about it and, if it is first, own pace; the wished way of
     * working before the others.
     */
    private List<Choice> choices(PersonId student) {
        var choices = new ArrayList<Choice>();
        for (var wish : facts.wishes(student)) {
            offers.all().stream()
                    .filter(offering ->
                            offers.isAbout(offering, wish.competency())
                                            && !facts.isOver(student, wish.competency())
                                    || isOwnPaceOn(student, offering, wish))
                    .forEach(offering ->
                            choices.add(new Choice(offering.id(), rank(offering, wish))));
        }
        return choices;
    }

    private boolean isOwnPaceOn(PersonId student, Offering offering, Wish wish) {
        return (offering.id().equals(Offers.OWN_PACE) || offering.id().equals(Offers.ON_SCREEN))
                && need(student, offering)
                        .filter(need -> need.competency().equals(wish.competency()))
                        .isPresent();
    }

    /** A group on the skill of a goal, or on what the student likes, is worth a little more. */
    private Set<String> drawnTo(PersonId student) {
        return facts.drawnTo(student)
                .map(skill -> asked.roll().topic(skill).value())
                .collect(Collectors.toSet());
    }

    /** Alone in a flex block only so that the week holds the own choice that it must. */
    private int rank(Offering offering, Wish wish) {
        var onScreen = offering.kind() == Kind.DIG;
        var rank = wish.rank() + (wish.fits(kind(offering), onScreen) ? 0 : 1);
        return isAlone(offering) ? Math.max(WORTH_NOTHING, rank) : rank;
    }

    private static Group.Kind kind(Offering offering) {
        return switch (offering.kind()) {
            case TL -> Group.Kind.LESSON;
            case PEER -> Group.Kind.PEERS;
            case PROJ -> Group.Kind.PROJECT;
            case SUP -> Group.Kind.SUPPORT;
            case IND, DIG, CONF, FIX -> Group.Kind.OWN_PACE;
        };
    }

    /** What an offering would be for, for a student who can have it. */
    private Optional<Need> need(PersonId student, Offering offering) {
        var own = facts.own(student);
        if (offering.id().equals(Offers.OWN_PACE)) {
            return own;
        }
        if (offering.id().equals(Offers.ON_SCREEN)) {
            return own.filter(need -> canBeOnScreen(student, need, offering.screenMinutes()));
        }
        return offers.about(offering)
                .filter(about ->
                        isOpen(student, about, offering)
                                && !isAlikeForLong(student, about, offering))
                .flatMap(about -> shared(student, about));
    }

    /**
     * Whether no study is against it, as far as the planner does not see to that itself: of groups
     * that stand, and where no group is open to the student at all.
     */
    private boolean isOpen(PersonId student, CompetencyId about, Offering offering) {
        var byItself =
                offers.made(offering.id()).isEmpty()
                        && !facts.terms().draws().keepOutOfGroups(student, about);
        return byItself || facts.terms().allow(student, about, kind(offering));
    }

    /**
     * Whether one more lesson of like level would be too many, as far as the planner does not see
     * to that itself: it does not know of which subject a group that stands is.
     */
    private boolean isAlikeForLong(PersonId student, CompetencyId about, Offering offering) {
        return offering.kind() == Kind.TL
                && offers.made(offering.id()).isPresent()
                && facts.isAlikeForLong(student, about);
    }

    /**
     * What is likely needed; of somebody who could share little of that, whatever is needed: in a
     * flex block nobody is left to study alone.
     */
    private Optional<Need> shared(PersonId student, CompetencyId about) {
        if (facts.isOver(student, about)) {
            return Optional.empty();
        }
        return facts.needs()
                .findToShare(student, about)
                .or(() ->
                        sharesLittle(student)
                                ? facts.needs().find(student, about)
                                : Optional.empty());
    }

    private boolean sharesLittle(PersonId student) {
        return facts.block() instanceof Block.Flex
                && littleShared.computeIfAbsent(
                        student,
                        one ->
                                facts.needs().toShare(one).stream()
                                                .filter(need -> offers.offers(need.competency()))
                                                .count()
                                        < ENOUGH);
    }

    /** There is something on a screen for the own skill, and the day's screen time bears it. */
    private boolean canBeOnScreen(PersonId student, Need need, int minutes) {
        return facts.shelf().onScreen(need.competency()).isPresent()
                && facts.screenCap(student)
                        .filter(cap -> facts.shelf().screenToday(student) + minutes > cap)
                        .isEmpty();
    }

    /** Who comes when most of a lesson is over is not sent into it. */
    private boolean missesIt(PersonId student, Offering offering) {
        var led = offering.ledMinutes();
        return led != null && 2 * facts.people().late().getOrDefault(student, 0) > led;
    }

    private Value value(Offering offering, Need need) {
        if (isAlone(offering)) {
            return new Value(offering.id(), -ALONE, 0);
        }
        var effect = 1000 * EFFECT.getOrDefault(offering.kind(), 0.0);
        return new Value(
                offering.id(),
                (int) Math.round(effect * need.worth()),
                (int) Math.round(effect * need.missing() * need.ground() * need.doubt()));
    }

    /**
     * In a flex block nobody goes round among those who study on their own: any group is better,
     * also one that brings next to nothing.
     */
    private boolean isAlone(Offering offering) {
        return facts.block() instanceof Block.Flex
                && (offering.kind() == Kind.IND || offering.kind() == Kind.DIG);
    }

    /** A hand's word opens a group that the student would not be ready for. */
    private boolean isHeldIn(PersonId student, Offering offering) {
        var pinned = kept.pinned().get(student);
        return pinned != null && offers.offeringOf(pinned).equals(offering.id())
                || kept.locked().entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue().contains(student)
                                        && offers.offeringOf(entry.getKey()).equals(offering.id()));
    }

    /** No more than what later days can't hold and this block can: the rest is other blocks'. */
    private Support support(PersonId student) {
        var owed = facts.past().owed().get(student);
        if (owed == null) {
            return Support.NONE;
        }
        var later = (owed.days() - 1) * facts.rules().supportMinutesADay();
        return new Support(Math.min(owed.minutes(), later + facts.span().minutes()), owed.days());
    }

    /**
     * What the last five school days held, and the day so far. A week in which nothing was planned
     * yet holds the day's other classes, which are at grade level.
     */
    private Week week(PersonId student) {
        var week = facts.past().weeks().get(student);
        if (week == null) {
            var own = facts.span().minutes();
            var elsewhere = Math.max(own, facts.span().dayMinutes() - own);
            var ahead = facts.ownChoice().placesToServe(Facts.Week.NONE);
            return new Week(elsewhere, elsewhere, 0, ahead);
        }
        return new Week(
                week.gradeLevel(),
                week.minutes(),
                week.wished(),
                facts.ownChoice().placesToServe(week));
    }

    private List<SameLevelRun> runs(PersonId student) {
        return facts.past().grouped().alike().getOrDefault(student, Map.of()).entrySet().stream()
                .map(run -> new SameLevelRun(run.getKey().toString(), run.getValue()))
                .toList();
    }
}
