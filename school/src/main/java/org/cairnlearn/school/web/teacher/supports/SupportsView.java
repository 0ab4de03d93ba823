package org.cairnlearn.school.web.teacher.supports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.support.InClass;
import org.cairnlearn.school.support.WeeklyMinutes;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;

/** Makes the page of what to mind in class from what was read. */
final class SupportsView {
    private final Words words;

    SupportsView(Words words) {
        this.words = words;
    }

    /**
     * Whose students they are otherwise.
     *
     * @param caseload whose case manager the reader is
     * @param answered for whom the reader answers beside teaching
     */
    record Own(List<Person> caseload, List<Person> answered) {}

    /**
     * The page.
     *
     * @param people everybody named, in the order to show them
     */
    SupportsPage page(List<Person> people, Map<PersonId, InClass> inClass, Own own, Pairs pairs) {
        var shown =
                people.stream()
                        .flatMap(person ->
                                Stream.ofNullable(inClass.get(person.id()))
                                        .map(what -> student(person, what)))
                        .toList();
        return new SupportsPage(
                words.say("teacher.supports.lead", "count", shown.size()),
                shown.isEmpty() && own.caseload().isEmpty() && own.answered().isEmpty()
                        ? new Notice(
                                words.say("teacher.supports.empty"),
                                words.say("teacher.supports.empty_what"),
                                null)
                        : null,
                shown,
                links(own.caseload(), "/teacher/supports/"),
                links(own.answered(), "/teacher/student/"),
                pairs);
    }

    private static List<Link> links(List<Person> people, String to) {
        return people.stream()
                .map(person -> Link.to(person.name().full(), to + person.id()))
                .toList();
    }

    private SupportsPage.InClass student(Person person, InClass what) {
        return new SupportsPage.InClass(
                person.name().full(), minutes(what.minutes()), what.helps());
    }

    private List<String> minutes(WeeklyMinutes minutes) {
        var said = new ArrayList<String>();
        if (minutes.pullOut() > 0) {
            said.add(words.say("teacher.supports.pull_out", "minutes", minutes.pullOut()));
        }
        if (minutes.pushIn() > 0) {
            said.add(words.say("teacher.supports.push_in", "minutes", minutes.pushIn()));
        }
        return said;
    }
}
