package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.springframework.stereotype.Component;

/** Names around a student's page: the own one, the school's, and the adults of the day. */
@Component
class StudentFrame {
    private final RosterBook roster;

    StudentFrame(RosterBook roster) {
        this.roster = roster;
    }

    Frames.Who who(PersonId student, List<Slot> slots) {
        var person = roster.findPerson(student).orElseThrow(NotThere::new);
        return new Frames.Who(
                slots.stream().findFirst().map(slot -> slot.schoolClass().schoolName()).orElse(""),
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
