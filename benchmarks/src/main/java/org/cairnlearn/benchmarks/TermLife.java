package org.cairnlearn.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Talk;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.support.WeeklyMinutes;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Lives a simulated term in Cairn, day by day, and counts what came of it. */
final class TermLife {
    private static final double CHOOSES = 0.8;
    private static final LocalTime EVENING = LocalTime.of(16, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime AFTER_LESSONS = LocalTime.of(15, 0);
    private static final int WEEK = 5;

    private final BeanFactory beans;
    private final TermClock clock;
    private final SimulatedSchool school;
    private final Habits habits;
    private final TermFiles files;
    private final Map<PersonId, SourcedId> names = new HashMap<>();
    private final TermPlaces places = new TermPlaces();
    private final TermChoices choices;
    private final TermWaits waits = new TermWaits();
    private final Map<PersonId, Double> runs = new HashMap<>();
    private final Map<PersonId, Double> purposes = new HashMap<>();
    private int limit;
    private int planned;
    private int held;
    private int plans;
    private int approved;
    private int lived;

    TermLife(BeanFactory beans, TermClock clock, SimulatedSchool school, Path folder) {
        this.beans = beans;
        this.clock = clock;
        this.school = school;
        this.choices = new TermChoices(beans);
        this.habits = new Habits(school);
        clock.set(at(school.seed().today(), MORNING));
        this.files = new TermFiles(beans, school, folder);
    }

    /**
     * What came of it, each list in order of size.
     *
     * @param ownChoice of each student's flex places that no required service took, in percent
     * @param withServices of all flex places of the same students
     * @param limit the school's own, in school days
     * @param longestWait the days of whoever was longest without a talk
     * @param served who had less own choice of all flex places than so many percent
     */
    record Measured(
            List<Double> ownChoice,
            List<Double> withServices,
            List<Double> gaps,
            List<Double> runs,
            List<Double> purposes,
            double limit,
            List<Served> served,
            Counts counts,
            List<String> longestWait) {}

    /**
     * A student whose services left less own choice of all flex places than is asked for.
     *
     * @param due minutes of services that the days lived ask for
     */
    record Served(TermPlaces.Tally tally, int due) {}

    /** How often. */
    record Counts(
            int places,
            int chosen,
            int unwished,
            int planned,
            int held,
            int plans,
            int approved,
            int days,
            int present) {}

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(HarborSchool.ZONE).toInstant();
    }

    private <T> T as(Actor actor, Supplier<T> what) {
        return beans.getBean(Work.class).write(actor, what);
    }

    private <T> T planning(Supplier<T> what) {
        return as(Actor.Task.planning(files.tenant()), what);
    }

    void live(int most) {
        var days = habits.days();
        var first = Math.max(1, days.size() - most);
        files.evidence(days.get(first - 1));
        for (var at = first; at < days.size(); at++) {
            var eve = days.get(at - 1);
            var day = days.get(at);
            files.evidence(eve);
            clock.set(at(eve, EVENING));
            evening(eve);
            clock.set(at(day, MORNING));
            day(day);
            clock.set(at(day, AFTER_LESSONS));
            if ((at - first) % WEEK == WEEK - 1 || at == days.size() - 1) {
                mixing(day.plusDays(1));
            }
            lived++;
            System.err.printf("%s, %d of %d%n", day, lived, days.size() - first);
        }
    }

    private List<ClassRoster> classes(LocalDate day) {
        return as(
                Actor.Task.importing(files.tenant()),
                () -> {
                    var roster = beans.getBean(RosterBook.class);
                    return roster.organisations().stream()
                            .flatMap(one -> roster.classesOf(one.id(), day).stream())
                            .toList();
                });
    }

    private List<PersonId> students(LocalDate day) {
        return classes(day).stream()
                .flatMap(one -> one.students().stream())
                .peek(one -> names.put(one.id(), new SourcedId(one.sourcedId())))
                .map(Person::id)
                .distinct()
                .toList();
    }

    private SourcedId name(PersonId person) {
        return Objects.requireNonNull(
                names.computeIfAbsent(
                        person,
                        one ->
                                planning(() ->
                                        new SourcedId(
                                                beans.getBean(RosterBook.class)
                                                        .findPerson(one)
                                                        .orElseThrow()
                                                        .sourcedId()))));
    }

    /** Four in five of those who are there choose something for the next day, anything. */
    private void evening(LocalDate eve) {
        for (var student : students(eve)) {
            var name = name(student);
            var chance = habits.chance("evening", name, eve);
            if (habits.isThere(name, eve) && chance.happens(CHOOSES)) {
                as(
                        new Actor.Somebody(files.tenant(), student.value()),
                        () -> choices.choose(student, chance.below(6)));
            }
        }
    }

    private void day(LocalDate day) {
        var ahead = beans.getBean(DayAhead.class);
        var blocks = new ArrayList<Block>();
        ahead.due(files.tenant()).stream()
                .filter(one -> one.date().equals(day))
                .forEach(one -> {
                    ahead.lacking(one).forEach(lacking -> blocks.add(lacking.block()));
                    ahead.make(one);
                });
        var talked = new HashSet<PersonId>();
        for (var block : blocks) {
            find(block).ifPresent(plan -> follow(plan, talked));
        }
        for (var student : students(day)) {
            var there = habits.isThere(name(student), day);
            waits.over(student, day, there, talked.contains(student));
        }
    }

    private Optional<BlockPlan> find(Block block) {
        return planning(() -> beans.getBean(PlanBook.class).find(block));
    }

    /** Adults approve what they have, or are away or late; then the block happens. */
    private void follow(BlockPlan plan, Set<PersonId> talked) {
        plans++;
        var day = plan.block().date();
        for (var adult : adults(plan)) {
            var name = name(adult);
            if (habits.isAtWork(name, day)
                    && !habits.chance("approves late", name, day).happens(Habits.SKIPS)) {
                var now = find(plan.block()).orElseThrow();
                var change = new Change(now.id(), now.version(), adult);
                planning(() -> beans.getBean(PlanBook.class).approve(change));
            }
        }
        if (plan.block() instanceof Block.Flex) {
            var now = find(plan.block()).orElseThrow();
            var change = new Change(now.id(), now.version(), adults(now).getFirst());
            planning(() -> beans.getBean(FlexBook.class).approveRest(change));
        }
        var stands = find(plan.block()).orElseThrow();
        approved += stands.groups().stream().anyMatch(stands::shared) ? 1 : 0;
        talks(stands, talked);
        if (stands.block() instanceof Block.Flex) {
            stands.places().stream()
                    .filter(place -> habits.isThere(name(place.student()), day))
                    .filter(place -> stands.shared(stands.groupOf(place)))
                    .forEach(place -> places.count(stands, place));
        }
    }

    /** Of a class its own teachers, of a flex block all who host. */
    private List<PersonId> adults(BlockPlan plan) {
        if (plan.block() instanceof Block.Section section) {
            return classes(section.date()).stream()
                    .filter(one -> one.schoolClass().id().equals(section.schoolClass()))
                    .flatMap(one -> one.staff().stream())
                    .map(Person::id)
                    .limit(1)
                    .toList();
        }
        return plan.groups().stream()
                .flatMap(group -> Optional.ofNullable(group.leader()).stream())
                .distinct()
                .toList();
    }

    private void talks(BlockPlan plan, Set<PersonId> talked) {
        var day = plan.block().date();
        for (var talk : plan.talks()) {
            if (!stands(plan, talk)) {
                waits.heard(talk.student(), "not approved");
                continue;
            }
            planned++;
            var student = name(talk.student());
            var adult = name(talk.teacher());
            var there = habits.isThere(student, day) && habits.isAtWork(adult, day);
            var takesPlace = there && !habits.skips(adult, student, day);
            var between = new Conference.Between(talk.student(), talk.teacher());
            clock.set(at(day, AFTER_LESSONS));
            as(
                    Actor.Task.importing(files.tenant()),
                    () -> {
                        var book = beans.getBean(ConferenceBook.class);
                        book.takeIn(
                                List.of(
                                        new Conference(
                                                book.next(),
                                                between,
                                                day,
                                                outcome(there, takesPlace, day),
                                                at(day, AFTER_LESSONS))),
                                Map.of());
                        return true;
                    });
            clock.set(at(day, MORNING));
            if (takesPlace) {
                held++;
                talked.add(talk.student());
            } else {
                waits.heard(talk.student(), there ? "no time" : "away");
            }
        }
    }

    /** A talk takes place where its student sees the group from which he or she is called out. */
    private static boolean stands(BlockPlan plan, Talk talk) {
        return plan.placeOf(talk.student())
                .filter(one -> plan.shared(plan.groupOf(one)))
                .isPresent();
    }

    private static Conference.Outcome outcome(boolean there, boolean takesPlace, LocalDate day) {
        if (takesPlace) {
            var step = new Conference.Step("One more page", day.plusDays(14));
            return new Conference.Outcome.Held(null, step, 5);
        }
        return new Conference.Outcome.NotHeld(there ? Conference.Why.NO_TIME : Conference.Why.AWAY);
    }

    private void mixing(LocalDate after) {
        for (var one : classes(after.minusDays(1))) {
            planning(() -> {
                var guard = beans.getBean(GroupGuard.class);
                limit = guard.limit(one.schoolClass().school());
                guard.of(one.schoolClass(), one.students().stream().map(Person::id).toList(), after)
                        .forEach(mix -> {
                            runs.merge(mix.student(), (double) mix.run(), Math::max);
                            purposes.merge(mix.student(), (double) mix.onePurpose(), Math::max);
                        });
                return true;
            });
        }
    }

    /** Who had less own choice of all flex places than so many percent. */
    private List<Served> served(double percent) {
        var below = places.below(percent);
        var weekly =
                planning(() ->
                        beans.getBean(SupportBook.class)
                                .minutes(below.keySet(), school.seed().today()));
        return below.entrySet().stream()
                .map(one -> new Served(one.getValue(), due(weekly.get(one.getKey()))))
                .toList();
    }

    private int due(@Nullable WeeklyMinutes weekly) {
        return weekly == null ? 0 : (weekly.pushIn() + weekly.pullOut()) * lived / WEEK;
    }

    /**
     * What the days lived came to.
     *
     * @param percent at least so much of the flex places should be own choice
     */
    Measured measured(double percent) {
        return new Measured(
                places.ofFree(),
                places.ofAll(),
                waits.longest(),
                runs.values().stream().sorted().toList(),
                purposes.values().stream().sorted().toList(),
                limit,
                served(percent),
                new Counts(
                        places.sum(TermPlaces.Tally::free),
                        places.sum(TermPlaces.Tally::chosen),
                        places.unwished(),
                        planned,
                        held,
                        plans,
                        approved,
                        lived,
                        waits.present()),
                waits.worst());
    }
}
