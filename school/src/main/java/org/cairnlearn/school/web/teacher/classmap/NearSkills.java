package org.cairnlearn.school.web.teacher.classmap;

import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.teacher.MyClasses.Chosen;
import org.springframework.stereotype.Component;

/** The skills of a class, and which of them are near: for the pages beside the class map. */
@Component
public final class NearSkills {
    private final ClassMapReader reader;

    NearSkills(ClassMapReader reader) {
        this.reader = reader;
    }

    /** A skill and how many students of the class could begin or go on with it. */
    public record Near(Competency skill, int students) {}

    /**
     * A class and its skills.
     *
     * @param all in the framework's order; empty when nobody has said what the class works on
     * @param near those that most students are near to, at most twelve
     */
    public record ClassSkills(Chosen chosen, List<Competency> all, List<Near> near) {
        public ClassSkills {
            all = List.copyOf(all);
            near = List.copyOf(near);
        }
    }

    /** The skills of a class in which somebody may do something today. */
    public ClassSkills of(PersonId person, ClassId schoolClass, Action action) {
        var facts = reader.read(person, schoolClass, action);
        return new ClassSkills(
                facts.chosen(),
                facts.skills(),
                Order.near(facts).stream()
                        .map(skill -> new Near(skill, (int) Order.students(facts, skill)))
                        .toList());
    }
}
