package org.cairnlearn.school.web.teacher.classmap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;

/**
 * The addresses around a class map. Those that stand in each of its cells are relative, and name a
 * skill by its code: they are short, and a reader can guess them.
 */
final class Addresses {
    private Addresses() {}

    static String map(ClassId schoolClass) {
        return "/teacher/class/%s/map".formatted(schoolClass);
    }

    static String all(ClassId schoolClass) {
        return map(schoolClass) + "?skills=all";
    }

    /** The map as a file, of the same skills. */
    static String skill(Competency skill) {
        return "skill?skill=" + code(skill);
    }

    static String why(Person student, Competency skill) {
        return "why?student=%s&skill=%s".formatted(student.id(), code(skill));
    }

    static String profile(Person student) {
        return "/teacher/student/" + student.id();
    }

    private static String code(Competency skill) {
        return URLEncoder.encode(skill.code(), StandardCharsets.UTF_8);
    }
}
