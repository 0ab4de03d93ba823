package org.cairnlearn.school.web.teacher;

import java.util.List;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** The teacher's menu. It stays with the class that the reader looks at. */
public final class TeacherMenu {
    /** The pages in it. */
    public enum Place {
        TODAY,
        CLASS_MAP,
        QUICK_ENTRY,
        CONFERENCES,
        CHECKS,
        CHOICES,
        SUPPORTS,
        MATERIALS,
        /** A page that is in nobody's menu. */
        ELSEWHERE
    }

    private TeacherMenu() {}

    /**
     * The menu's links.
     *
     * @param schoolClass the class that the page is about; null when it is about none
     */
    public static List<Link> links(Words words, Place here, @Nullable ClassId schoolClass) {
        return List.of(
                new Link(
                        words.say("teacher.today.title"),
                        schoolClass == null
                                ? "/teacher/today"
                                : "/teacher/today?class=" + schoolClass,
                        here == Place.TODAY),
                new Link(
                        words.say("teacher.map.title"),
                        page(schoolClass, "map"),
                        here == Place.CLASS_MAP),
                new Link(
                        words.say("teacher.entry.title"),
                        page(schoolClass, "entry"),
                        here == Place.QUICK_ENTRY),
                new Link(
                        words.say("teacher.talks.title"),
                        schoolClass == null
                                ? "/teacher/conferences"
                                : "/teacher/conferences?class=" + schoolClass,
                        here == Place.CONFERENCES),
                new Link(words.say("teacher.checks.title"), Frames.CHECKS, here == Place.CHECKS),
                new Link(
                        words.say("teacher.choices.title"),
                        schoolClass == null
                                ? "/teacher/choices"
                                : "/teacher/choices?class=" + schoolClass,
                        here == Place.CHOICES),
                new Link(
                        words.say("teacher.supports.title"),
                        "/teacher/supports",
                        here == Place.SUPPORTS),
                new Link(
                        words.say("teacher.materials.title"),
                        "/teacher/materials",
                        here == Place.MATERIALS));
    }

    private static String page(@Nullable ClassId schoolClass, String page) {
        return schoolClass == null
                ? "/teacher/" + page
                : "/teacher/class/%s/%s".formatted(schoolClass, page);
    }
}
