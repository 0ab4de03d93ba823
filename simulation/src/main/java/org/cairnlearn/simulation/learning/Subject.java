package org.cairnlearn.simulation.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is taught with a table of skills behind it, in the school's own words. */
public enum Subject {
    MATHEMATICS("Mathematics", "Harbor School Mathematics 6-8", "mathematics.csv"),
    READING_AND_WRITING(
            "Reading and writing",
            "Harbor School Reading and Writing 6-8",
            "reading-and-writing.csv");

    private final String title;
    private final Framework framework;
    private final Map<Integer, List<SkillTable.Week>> weeks = new HashMap<>();

    Subject(String title, String name, String file) {
        this.title = title;
        var table = SkillTable.read(file);
        for (int grade = 6; grade <= 8; grade++) {
            weeks.put(grade, table.weeks(grade));
        }
        this.framework = new Framework(name, title, table.skills());
    }

    /** As the roster calls it. */
    public String title() {
        return title;
    }

    public Framework framework() {
        return framework;
    }

    /** The skills of both subjects. */
    public static List<Skill> allSkills() {
        return List.of(values()).stream()
                .flatMap(subject -> subject.framework.skills().stream())
                .toList();
    }

    /** What a grade's lessons are about in a week of the term, the first being 0. */
    SkillTable.Week week(int grade, int week) {
        return weeks.getOrDefault(grade, List.of()).get(week);
    }
}
