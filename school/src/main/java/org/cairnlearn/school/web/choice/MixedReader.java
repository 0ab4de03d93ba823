package org.cairnlearn.school.web.choice;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.GroupGuard;
import org.cairnlearn.school.plan.GroupHistory;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.springframework.stereotype.Component;

/** Reads what the figures of one student's groups are counted from. */
@Component
class MixedReader {
    private final ChoicesReader choices;
    private final ChoicesReader.Today today;
    private final GroupHistory groups;
    private final CompetencyBook competencies;

    MixedReader(
            ChoicesReader choices,
            ChoicesReader.Today today,
            GroupHistory groups,
            CompetencyBook competencies) {
        this.choices = choices;
        this.today = today;
        this.groups = groups;
        this.competencies = competencies;
    }

    /**
     * What the page shows.
     *
     * @param limit the most days in same-level lessons in a row, and on one purpose
     */
    record Facts(
            MyClasses.Chosen chosen,
            Person student,
            GroupGuard.Mixing mixing,
            int limit,
            GroupHistory.History history,
            Map<CompetencyId, Competency> skills) {
        Map<PersonId, Person> people() {
            return chosen.roster().students().stream()
                    .collect(Collectors.toMap(Person::id, Function.identity()));
        }
    }

    Facts read(PersonId adult, ClassId schoolClass, PersonId student) {
        var chosen = choices.enter(adult, schoolClass);
        var all = chosen.roster().students();
        var whose =
                all.stream()
                        .filter(one -> one.id().equals(student))
                        .findFirst()
                        .orElseThrow(NotThere::new);
        var own = chosen.roster().schoolClass();
        var date = today.gate().time().today();
        var history = groups.of(chosen.roster(), student, date);
        var ids = all.stream().map(Person::id).toList();
        return new Facts(
                chosen,
                whose,
                today.guard().of(own, ids, date).stream()
                        .filter(one -> one.student().equals(student))
                        .findFirst()
                        .orElseThrow(),
                today.guard().limit(own.school()),
                history,
                competencies.byId(
                        history.groups().stream()
                                .flatMap(one -> Optional.ofNullable(one.about()).stream())
                                .collect(Collectors.toSet())));
    }
}
