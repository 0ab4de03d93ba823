package org.cairnlearn.school.web.teacher.classmap;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.context.ApplicationContext;

/** What a teacher reads about a student's skills on the class map. */
public final class TeachersEyes {
    private final SmallSchool school;
    private final ClassMapReader reader;

    public TeachersEyes(ApplicationContext application, SmallSchool school) {
        this.school = school;
        this.reader = application.getBean(ClassMapReader.class);
    }

    /** One cell as its reader sees it. */
    public record Seen(int stones, String words, boolean stale, boolean ready) {}

    /** By the skill's name. */
    public Map<String, Seen> of(PersonId student) {
        var okafor = school.person("okafor");
        var math = school.schoolClass("math");
        var facts = school.as(okafor, () -> reader.read(okafor, math, Action.SEE_WORK));
        var matrix = new ClassMapView(facts, true, Words.of(Locale.ENGLISH)).page().matrix();
        var name = facts.student(student).name().brief();
        var row =
                matrix.rows().stream()
                        .filter(one -> one.student().label().equals(name))
                        .findFirst()
                        .orElseThrow();
        var seen = new LinkedHashMap<String, Seen>();
        for (var column = 0; column < matrix.columns().size(); column++) {
            var cell = row.cells().get(column);
            seen.put(
                    matrix.columns().get(column).skill().label(),
                    new Seen(cell.stones(), cell.words(), cell.stale(), cell.ready()));
        }
        return seen;
    }
}
