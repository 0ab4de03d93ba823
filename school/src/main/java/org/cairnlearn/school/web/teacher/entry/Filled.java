package org.cairnlearn.school.web.teacher.entry;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.PersonId;

/** A sheet as it came back: its marks, or all that is wrong with it. */
sealed interface Filled {
    /**
     * Every field holds what it can hold.
     *
     * @param blank what was left blank: not seen
     */
    record Marks(LocalDate day, List<Mark> marks, List<Blank> blank) implements Filled {
        public Marks {
            marks = List.copyOf(marks);
            blank = List.copyOf(blank);
        }
    }

    /** A student on a skill that nothing is said about. */
    record Blank(PersonId student, Competency skill) {}

    /** Something is wrong: nothing is stored. */
    record Refused(List<Problem> problems) implements Filled {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Something wrong with a field.
     *
     * @param field its name in the form
     */
    record Problem(String field, What what) {}

    /** What can be wrong. */
    enum What {
        NO_DAY,
        DAY_TO_COME,
        NO_MARK,
        NOTE_TOO_LONG,
        NOTHING
    }
}
