package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/** Which framework a class works on. */
@Component
class ClassFrameworks {
    private final PlanSql sql;
    private final CompetencyBook competencies;

    ClassFrameworks(PlanSql sql, CompetencyBook competencies) {
        this.sql = sql;
        this.competencies = competencies;
    }

    List<Framework> all() {
        return competencies.frameworks();
    }

    /**
     * What somebody said the class works on, else the one framework that is about one of its
     * subjects.
     */
    Optional<FrameworkId> find(SchoolClass schoolClass) {
        var said = sql.framework(schoolClass.id());
        if (said.isPresent()) {
            return said;
        }
        var fitting =
                competencies.frameworks().stream()
                        .filter(framework -> isAbout(framework, schoolClass.subjects()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().id()) : Optional.empty();
    }

    private static boolean isAbout(Framework framework, List<String> subjects) {
        var subject = framework.subject().toLowerCase(Locale.ROOT);
        return !subject.isBlank()
                && subjects.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isBlank())
                        .anyMatch(name -> name.contains(subject) || subject.contains(name));
    }
}
