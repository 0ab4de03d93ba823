package org.cairnlearn.school.web.student;

import java.util.List;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Words;

/** The student's menu, and the family's. */
public final class StudentMenu {
    /** The pages in it. */
    public enum Place {
        TODAY,
        MAP,
        GOALS,
        EVIDENCE,
        CHOOSE,
        TALK,
        PROFILE,
        LOOKED,
        DATA,
        /** A page that is in nobody's menu. */
        ELSEWHERE
    }

    /** What the own data is used for; families have the same page. */
    public static final String DATA = "/my-data";

    private StudentMenu() {}

    /** The menu's links. */
    public static List<Link> links(Words words, Place here) {
        return List.of(
                new Link(words.say("student.today.title"), "/student/today", here == Place.TODAY),
                new Link(
                        words.say("student.choose.title"), "/student/choose", here == Place.CHOOSE),
                new Link(words.say("student.map.title"), "/student/map", here == Place.MAP),
                new Link(words.say("student.goals.title"), "/student/goals", here == Place.GOALS),
                new Link(
                        words.say("student.evidence.title"),
                        "/student/evidence",
                        here == Place.EVIDENCE),
                new Link(
                        words.say("student.talk.title"), "/student/conference", here == Place.TALK),
                own(words.say("student.profile.title"), "/student/profile", here == Place.PROFILE),
                own(words.say("student.looked.title"), "/student/looked", here == Place.LOOKED),
                own(words.say("student.data.title"), DATA, here == Place.DATA));
    }

    private static Link own(String label, String href, boolean current) {
        return new Link(label, href, current, true);
    }

    /** The menu's links for a family. */
    public static List<Link> ofFamily(Words words, Place here) {
        return List.of(
                new Link(
                        words.say("family.profile.title"),
                        "/family/profile",
                        here == Place.PROFILE),
                new Link(words.say("student.data.title_family"), DATA, here == Place.DATA),
                new Link(words.say("family.looked.title"), "/family/looked", here == Place.LOOKED));
    }
}
