package org.cairnlearn.school.web.teacher.supports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.support.InClass;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads what to mind in class today; inside the reader's own work. */
@Component
final class SupportsReader {
    private final SupportBook support;
    private final RosterBook roster;
    private final PairsReader pairs;
    private final Gate gate;

    SupportsReader(SupportBook support, RosterBook roster, PairsReader pairs, Gate gate) {
        this.gate = gate;
        this.support = support;
        this.roster = roster;
        this.pairs = pairs;
    }

    SupportsPage page(Visitor reader, Words words, PairsReader.Asked asked) {
        var inClass = support.inClass(gate.students(reader.person(), Action.SEE_HELPS));
        var caseload = gate.students(reader.person(), Action.SEE_SERVICES);
        var answered = gate.answeredFor(reader.person(), Action.SEE_WORK);
        var ids =
                Stream.of(
                                inClass.stream().map(InClass::student),
                                caseload.stream(),
                                answered.stream())
                        .flatMap(each -> each);
        List<Person> people = new ArrayList<>(roster.people(ids.distinct().toList()));
        Map<PersonId, InClass> found =
                inClass.stream().collect(Collectors.toMap(InClass::student, one -> one));
        return new SupportsView(words)
                .page(
                        people,
                        found,
                        new SupportsView.Own(
                                people.stream().filter(one -> caseload.contains(one.id())).toList(),
                                people.stream()
                                        .filter(one -> answered.contains(one.id()))
                                        .toList()),
                        pairs.read(reader, words, asked));
    }
}
