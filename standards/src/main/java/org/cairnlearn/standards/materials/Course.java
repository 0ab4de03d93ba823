package org.cairnlearn.standards.materials;

import java.util.List;

/**
 * A course of OATutor.
 *
 * @param file where its problems stand
 * @param language its code, such as "en"; empty without a course plan
 */
public record Course(
        String file, String name, String language, Credit credit, List<Lesson> lessons) {
    public Course {
        lessons = List.copyOf(lessons);
    }
}
