package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.Board;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Filter;
import org.cairnlearn.school.choice.Offer;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.conference.TrustedAdult;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.simulation.Ends;
import org.cairnlearn.simulation.Habits;
import org.cairnlearn.simulation.Sayings;
import org.cairnlearn.simulation.SimulatedSchool;
import org.cairnlearn.simulation.SourcedId;
import org.cairnlearn.simulation.learning.SkillCode;
import org.springframework.beans.factory.BeanFactory;

/**
 * How the lived term of a simulated school comes in: what is over as an import of what was before,
 * what waits on the morning through the students' own front doors.
 */
record LivedDoor(BeanFactory beans, TenantId tenant) {
    private static final Duration EVENING = Duration.ofHours(16);
    private static final List<Request.Topic> TOPICS =
            List.of(Request.Topic.WORK, Request.Topic.GOAL);

    /** Takes in what of the term is over, but its plans. */
    void takeIn(SimulatedSchool school) {
        var habits = new Habits(school);
        var cast = cast(school, habits);
        work().write(
                        Actor.Task.importing(tenant),
                        () -> {
                            takeIn(new LivedTerm(habits, scene(cast)).live());
                            return true;
                        });
        trust(school);
    }

    /** Writes its plans, as a school brings them. */
    void writePlans(SimulatedSchool school, Path file) {
        new LivedPlansDoor(beans, tenant).write(school, file);
    }

    /** Lives the evening before: what students choose and ask for. */
    void evening(SimulatedSchool school, DemoStep.Moment moment) {
        var habits = new Habits(school);
        var cast = cast(school, habits);
        var eve = habits.days().getLast();
        moment.at(
                beans.getBean(SchoolTime.class).startOf(eve).plus(EVENING),
                () ->
                        habits.talkers().getOrDefault(school.teacher(), List.of()).stream()
                                .filter(one -> habits.isThere(one, eve))
                                .forEach(one -> evening(habits, one, cast.person(one), eve)));
    }

    private Work work() {
        return beans.getBean(Work.class);
    }

    private LivedTerm.Cast cast(SimulatedSchool school, Habits habits) {
        return work().read(
                        Actor.Task.administering(tenant),
                        () -> {
                            var people = people(habits);
                            var ends = new HashMap<PersonId, Ends>();
                            Ends.of(school)
                                    .forEach((student, shown) ->
                                            ends.put(people.get(student), shown));
                            return new LivedTerm.Cast(
                                    people,
                                    ends,
                                    skills(ends.values()),
                                    beans.getBean(Ids.class)::next);
                        });
    }

    private Map<SourcedId, PersonId> people(Habits habits) {
        var roster = beans.getBean(RosterBook.class);
        return habits.talkers().entrySet().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.getKey()), one.getValue().stream()))
                .distinct()
                .flatMap(name -> roster.findPersonBySourcedId(name.value()).stream())
                .collect(Collectors.toMap(one -> new SourcedId(one.sourcedId()), Person::id));
    }

    private Map<SkillCode, CompetencyId> skills(Collection<Ends> ends) {
        var ids = beans.getBean(CompetencyBook.class).idsByCode();
        return ends.stream()
                .flatMap(one -> Stream.of(one.most(), one.least()))
                .distinct()
                .filter(code -> ids.containsKey(code.value()))
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                code -> ids.getOrDefault(code.value(), List.of()).getFirst()));
    }

    private LivedTerm.Scene scene(LivedTerm.Cast cast) {
        var someone = cast.people().values().stream().findFirst().orElseThrow();
        return new LivedTerm.Scene(
                cast,
                beans.getBean(SchoolTime.class),
                beans.getBean(SchoolClock.class).calendarOf(someone),
                DueBook.COVERED_DAYS);
    }

    private void takeIn(LivedTerm.History history) {
        var talks = beans.getBean(ConferenceBook.class);
        var goals = beans.getBean(GoalBook.class);
        var profiles = beans.getBean(ProfileBook.class);
        talks.takeIn(
                history.talks().stream().map(LivedTerm.Told::talk).toList(),
                history.talks().stream()
                        .collect(Collectors.toMap(one -> one.talk().id(), LivedTerm.Told::notes)));
        history.goals().forEach(goals::takeIn);
        history.statements().forEach(profiles::takeIn);
    }

    /** The office has named the adult to whom a student with an urgent worry goes. */
    private void trust(SimulatedSchool school) {
        var campus = school.roster().campus().school().id().value();
        var office = person(school.office());
        var named = person(school.flexCoordinator());
        work().write(
                        new Actor.Somebody(tenant, office.value()),
                        () -> {
                            beans.getBean(RosterBook.class).organisations().stream()
                                    .filter(one -> one.sourcedId().equals(campus))
                                    .map(one -> new TrustedAdult(one.id(), named, "Room 110"))
                                    .forEach(
                                            one -> beans.getBean(AskBook.class).trust(one, office));
                            return true;
                        });
    }

    private PersonId person(SourcedId name) {
        return work().read(
                        Actor.Task.administering(tenant),
                        () ->
                                beans.getBean(RosterBook.class)
                                        .findPersonBySourcedId(name.value())
                                        .orElseThrow()
                                        .id());
    }

    /** What a student does in the evening: chooses for tomorrow, sometimes asks for a talk. */
    private void evening(Habits habits, SourcedId name, PersonId student, LocalDate eve) {
        var chance = habits.chance("evening", name, eve);
        work().write(
                        new Actor.Somebody(tenant, student.value()),
                        () -> {
                            if (chance.happens(0.8)) {
                                choose(student, chance.below(6));
                            }
                            if (chance.happens(0.3)) {
                                var asked = beans.getBean(AskBook.class);
                                asked.write(student, Sayings.AGENDA.pick(chance));
                                if (chance.happens(0.5)) {
                                    asked.ask(
                                            student,
                                            new Request.Wish(
                                                    null,
                                                    chance.pick(TOPICS),
                                                    Request.Soon.WEEK,
                                                    ""));
                                }
                            }
                            return true;
                        });
    }

    /**
     * The n-th thing to choose in each class in which there is anything, by skill and way: the same
     * one whenever the term is lived, while the cards lie in an order by chance.
     */
    private void choose(PersonId student, int nth) {
        var choices = beans.getBean(ChoiceBook.class);
        for (var one : choices.classes(student, choices.day(student))) {
            var offers =
                    choices.board(student, one, Filter.ALL).cards().stream()
                            .map(Board.Card::offer)
                            .sorted(Comparator.comparing(this::words))
                            .toList();
            if (!offers.isEmpty()) {
                choices.choose(student, offers.get(nth % offers.size()).id());
            }
        }
    }

    private String words(Offer offer) {
        var skill = beans.getBean(CompetencyBook.class).byId(List.of(offer.way().skill()));
        return skill.values().stream().map(Competency::code).toList() + " " + offer.way().mode();
    }
}
