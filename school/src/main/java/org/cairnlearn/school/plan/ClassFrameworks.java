package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Framework;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/** Which framework a class works on. */
@Component
class ClassFrameworks {
    private final PlanSql sql;
    private final ClassSql sayings;
    private final CompetencyBook competencies;
    private final WorkMemory memory;

    ClassFrameworks(PlanSql sql, ClassSql sayings, CompetencyBook competencies, WorkMemory memory) {
        this.memory = memory;
        this.sql = sql;
        this.sayings = sayings;
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
        return Optional.ofNullable(find(List.of(schoolClass)).get(schoolClass.id()));
    }

    /** The same of many classes; those of which it is not known are left out. */
    Map<ClassId, FrameworkId> find(Collection<SchoolClass> classes) {
        var ids = classes.stream().map(SchoolClass::id).toList();
        var found = new HashMap<>(memory.onceSeen(new Said(ids), () -> sql.frameworks(ids)));
        var all = competencies.frameworks();
        for (var one : classes) {
            var fitting =
                    all.stream().filter(framework -> isAbout(framework, one.subjects())).toList();
            if (fitting.size() == 1) {
                found.putIfAbsent(one.id(), fitting.getFirst().id());
            }
        }
        return found;
    }

    /** What is remembered within a piece of work: what was said of these classes. */
    private record Said(List<ClassId> classes) {}

    /** Says what a class works on. */
    void set(ClassId schoolClass, FrameworkId framework) {
        sql.setFramework(schoolClass, framework);
        memory.forget();
    }

    /** What teachers have named as what classes work on now. To be called as the planner. */
    List<CompetencyId> topics(Collection<ClassId> classes) {
        return sayings.topics(classes);
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
