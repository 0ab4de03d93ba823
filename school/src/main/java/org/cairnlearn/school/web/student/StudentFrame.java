package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names around a student's page: the own one, the school's, and the adults of the day. */
@Component
class StudentFrame {
    private final RosterBook roster;
    private final ConferenceBook conferences;
    private final Gate gate;
    private final SchoolTime time;

    StudentFrame(RosterBook roster, ConferenceBook conferences, Gate gate, SchoolTime time) {
        this.gate = gate;
        this.roster = roster;
        this.conferences = conferences;
        this.time = time;
    }

    /** What was agreed in the student's last talk; null before the first. */
    Conference.@Nullable Step promise(PersonId student) {
        var last = conferences.last(List.of(student)).get(student);
        return last == null ? null : last.next();
    }

    /** Lets a student in to the own pages. */
    void enter(PersonId student, Action action) {
        gate.enter(student, action, Gate.student(student));
    }

    SchoolTime time() {
        return time;
    }

    Frames.Who who(PersonId student) {
        return who(student, roster.classesOf(student, time.today()));
    }

    Frames.Who who(PersonId student, List<SchoolClass> classes) {
        var person = roster.findPerson(student).orElseThrow(NotThere::new);
        return new Frames.Who(
                classes.stream().findFirst().map(SchoolClass::schoolName).orElse(""),
                person.name().full());
    }

    /** The adults who lead or talk in these blocks. */
    Map<PersonId, Person> staff(List<StudentDay.Shared> shared) {
        var named =
                shared.stream()
                        .flatMap(block ->
                                Stream.concat(
                                        block.plan().groups().stream()
                                                .flatMap(
                                                        group -> Stream.ofNullable(group.leader())),
                                        block.plan().talks().stream().map(talk -> talk.teacher())))
                        .distinct()
                        .toList();
        return roster.people(named).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }
}
