package org.cairnlearn.school.web.teacher.profile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.profile.Draft;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.Statement.Readers;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.springframework.stereotype.Component;

/** Reads what is written in a profile, and drafts what could be. */
@Component
class WrittenReader {
    private final ProfileBook profiles;
    private final GoalBook goals;
    private final RosterBook roster;
    private final SchoolClock clock;
    private final Gate gate;

    WrittenReader(
            ProfileBook profiles, GoalBook goals, RosterBook roster, SchoolClock clock, Gate gate) {
        this.profiles = profiles;
        this.goals = goals;
        this.roster = roster;
        this.clock = clock;
        this.gate = gate;
    }

    /**
     * What is written and what could be.
     *
     * @param people who wrote it
     * @param writes whether the reader may write
     */
    record Facts(
            ProfileFacts profile,
            List<Statement> statements,
            List<Draft> drafts,
            Map<PersonId, Person> people,
            boolean writes) {}

    /** For somebody who teaches or answers for the student. */
    Facts read(ProfileFacts profile) {
        var reader = profile.who().reader().id();
        var student = Gate.student(profile.who().student().id());
        var facts = read(profile, gate.opens(reader, Action.SEE_NOTES, student));
        var writes = gate.opens(reader, Action.WRITE_PROFILE, student);
        return new Facts(profile, facts.statements(), facts.drafts(), facts.people(), writes);
    }

    /** For somebody who has opened the student for a reason: all of it, to read. */
    Facts opened(ProfileFacts profile) {
        return read(profile, true);
    }

    private Facts read(ProfileFacts profile, boolean notes) {
        var student = List.of(profile.who().student().id());
        var statements =
                profiles.of(student).stream()
                        .filter(one -> notes || one.about().readers() == Readers.SHARED)
                        .toList();
        var calendar = profile.past().calendar();
        var drafts =
                Draft.of(profile.way(), goals.of(student), statements, one -> fresh(one, calendar));
        var people =
                roster.people(org.cairnlearn.school.web.profile.StatementWords.named(statements));
        return new Facts(
                profile,
                statements,
                drafts,
                people.stream().collect(Collectors.toMap(Person::id, person -> person)),
                false);
    }

    private boolean fresh(Statement one, SchoolCalendar calendar) {
        return calendar.between(clock.dayOf(one.now().at()), clock.today())
                < ProfileBook.REVIEW_DAYS;
    }
}
