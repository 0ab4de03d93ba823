package org.cairnlearn.school.web.teacher.classmap;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;

/**
 * One skill and the students of one class: the column of the class map as a list.
 *
 * @param tally Got it 13, Getting there 4, and so on
 * @param groups by what they need, each with at least one student
 * @param map back to the class map
 */
public record ClassSkillPage(
        Skill skill, List<Integer> counts, String tally, List<Group> groups, Link map) {
    public ClassSkillPage {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
    }

    /**
     * What it is about.
     *
     * @param statement what the skill says, whole
     * @param strand may be empty
     */
    public record Skill(String name, String statement, String strand) {}

    /** Students who need the same. */
    public record Group(String title, List<Student> students) {
        public Group {
            students = List.copyOf(students);
        }
    }

    /**
     * One student.
     *
     * @param name leads to the reasons
     * @param words Getting there, fairly sure
     */
    public record Student(Link name, int stones, String words) {}
}
