package org.cairnlearn.school.web.sharing;

import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.SharingWords;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentMenu;
import org.springframework.stereotype.Component;

/** Reads what holds for the reader, or for the reader's children. */
@Component
class SharingReader {
    private final RosterBook roster;
    private final ConsentBook consents;
    private final Gate gate;

    SharingReader(RosterBook roster, ConsentBook consents, Gate gate) {
        this.roster = roster;
        this.consents = consents;
        this.gate = gate;
    }

    /** A page and whose it is. */
    record Shown(SharingPage page, Frames.Who who) {}

    Shown show(Visitor visitor, Words words) {
        var reader = roster.findPerson(visitor.person()).orElseThrow(NotThere::new);
        var own = visitor.role() == Role.STUDENT;
        var students = roster.people(gate.students(visitor.person(), Action.SEE_SHARING));
        var school = roster.organisations().stream().findFirst().map(Organisation::name).orElse("");
        return new Shown(page(students, own, words), new Frames.Who(school, reader.name().full()));
    }

    private static List<Take> take(Words words) {
        return Arrays.stream(MineFile.What.values())
                .map(what ->
                        Take.of(
                                words.say("student.data.take", "what", what),
                                StudentMenu.DATA,
                                "what=" + what,
                                words))
                .toList();
    }

    private SharingPage page(List<Person> students, boolean own, Words words) {
        var phrases = new SharingWords(words);
        var standings = consents.standings(students.stream().map(Person::id).toList());
        return new SharingPage(
                own ? words.say("student.data.title") : words.say("student.data.title_family"),
                words.say("student.data.lead"),
                students.isEmpty()
                        ? new Notice(
                                words.say("student.data.nobody"),
                                words.say("student.data.nobody_why"),
                                null)
                        : null,
                students.stream()
                        .map(student ->
                                new SharingPage.OfStudent(
                                        own ? "" : student.name().full(),
                                        phrases.rows(
                                                standings.getOrDefault(student.id(), List.of()))))
                        .toList(),
                own ? take(words) : List.of());
    }
}
