package org.cairnlearn.school.web.flex;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.plan.PlanNotes;
import org.springframework.stereotype.Component;

/** Reads what plans say beside who is where, with the names of what they are about. */
@Component
record ToldReader(CompetencyBook competencies, PlanNotes notes) {
    FlexTold of(List<PlanId> plans) {
        var lacks = notes.lacks(plans);
        var skills =
                lacks.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> Stream.ofNullable(one.wanted().skill()))
                        .distinct()
                        .toList();
        return new FlexTold(
                notes.clashes(plans),
                lacks,
                competencies.byId(skills),
                lacks.isEmpty() ? List.of() : competencies.frameworks());
    }
}
