package org.cairnlearn.school.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.DueBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.simulation.SourcedId;
import org.springframework.beans.factory.BeanFactory;

/** The front doors through which the people of the demo do what they do. */
record LivedDoor(BeanFactory beans, TenantId tenant) {

    /** Does something in somebody's own name, in one piece of work. */
    <T> void as(PersonId person, Supplier<T> what) {
        beans.getBean(Work.class)
                .write(
                        new Actor.Somebody(tenant, person.value()),
                        () -> {
                            what.get();
                            return true;
                        });
    }

    /** The same. */
    void as(PersonId person, Runnable what) {
        as(
                person,
                () -> {
                    what.run();
                    return true;
                });
    }

    /** Who of these is on the roster. */
    Map<SourcedId, PersonId> people(Collection<SourcedId> names) {
        var roster = beans.getBean(RosterBook.class);
        return beans.getBean(Work.class)
                .read(
                        Actor.Task.administering(tenant),
                        () ->
                                names.stream()
                                        .flatMap(name -> roster.findPersonBySourcedId(name.value()).stream())
                                        .collect(
                                                Collectors.toMap(
                                                        one -> new SourcedId(one.sourcedId()),
                                                        Person::id)));
    }

    SchoolTime time() {
        return beans.getBean(SchoolTime.class);
    }

    SchoolClock clock() {
        return beans.getBean(SchoolClock.class);
    }

    ConferenceBook conferences() {
        return beans.getBean(ConferenceBook.class);
    }

    DueBook dues() {
        return beans.getBean(DueBook.class);
    }

    AskBook asked() {
        return beans.getBean(AskBook.class);
    }

    GoalBook goals() {
        return beans.getBean(GoalBook.class);
    }

    ProfileBook profiles() {
        return beans.getBean(ProfileBook.class);
    }

    /** The skills of the school's frameworks by their codes; to be called inside a piece of work. */
    Map<String, List<CompetencyId>> skills() {
        return beans.getBean(CompetencyBook.class).idsByCode();
    }
}
