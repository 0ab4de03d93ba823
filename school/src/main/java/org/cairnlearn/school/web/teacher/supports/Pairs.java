package org.cairnlearn.school.web.teacher.supports;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * Who is kept apart or together when groups are made.
 *
 * @param entries those that hold between the reader's students
 * @param students whom a pair can be entered of, by name
 * @param schools to choose from, for who leads several
 * @param enter where a new one is sent to
 * @param refused why the last one was not entered; null when nothing was refused
 */
public record Pairs(
        List<Entry> entries,
        List<Student> students,
        List<Link> schools,
        String enter,
        @Nullable String refused) {
    public Pairs {
        entries = List.copyOf(entries);
        students = List.copyOf(students);
        schools = List.copyOf(schools);
    }

    /** Of one of several schools. */
    Pairs in(List<Link> each, String enterThere) {
        return new Pairs(entries, students, each, enterThere, refused);
    }

    /**
     * One pair.
     *
     * @param line Ada Lindqvist and Ben Osei: never in one group
     * @param reason what the reader wrote, or that another person's reason is private
     */
    public record Entry(String line, String reason, PostButton end) {}

    /** A student to choose. */
    public record Student(String id, String name) {}
}
