package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page that is measured, and how somebody comes to it.
 *
 * @param name what the table calls it
 * @param from an address that everybody has
 * @param link the page behind the first address like this on it; empty where {@code from} is the
 *     page itself, wherever that leads
 */
record TodayPage(Who who, String name, String from, String link) {
    private static final String ID = "[-0-9a-f]{36}";

    /** Addresses that lead to another, of each teacher's own class. */
    private static final Set<String> LEADING = Set.of("/teacher/map", "/teacher/entry");

    /** Whose page it is. */
    enum Who {
        STUDENTS("students"),
        TEACHERS("teachers"),
        FLEX("flex coordinator"),
        OFFICE("office");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        /** As the table calls them. */
        String words() {
            return words;
        }
    }

    /** All of them, those of a school's morning first. */
    static final List<TodayPage> ALL =
            List.of(
                    teachers("/teacher/today"),
                    teachers("/teacher/flex"),
                    students("/student/today"),
                    of(Who.FLEX, "/office/flex"),
                    teachers("/teacher/map"),
                    teachers("/teacher/entry"),
                    teachers("/teacher/student/…", "/teacher/map", "/teacher/student/" + ID),
                    students("/student/today/slip"),
                    students("/student/map"),
                    students("/student/skill/…", "/student/map", "/student/skill/" + ID),
                    students("/student/goals"),
                    students("/student/choose"),
                    students("/student/choose/flex", "/student/choose", "/student/choose/flex"),
                    students("/student/evidence"),
                    students("/student/conference"),
                    students("/student/profile"),
                    students("/student/looked"),
                    students("/my-data"),
                    students("/how-we-judge"),
                    teachers("/teacher/map?skills=all", "/teacher/map", "[^\"]*/map\\?skills=all"),
                    teachers("/teacher/class/…/skill", "/teacher/map", "skill\\?[^\"]*"),
                    teachers("/teacher/class/…/why", "/teacher/map", "why\\?[^\"]*"),
                    teachers("/teacher/conferences"),
                    teachers(
                            "/teacher/conference/…",
                            "/teacher/conferences",
                            "/teacher/conference/" + ID + "\\?[^\"]*"),
                    teachers(
                            "/teacher/conference/…/past",
                            "/teacher/conferences",
                            "/teacher/conference/" + ID + "/past"),
                    teachers("/teacher/profiles"),
                    teachers("/teacher/choices"),
                    teachers(
                            "/teacher/choices/groups",
                            "/teacher/choices",
                            "/teacher/choices/groups\\?[^\"]*"),
                    teachers(
                            "/teacher/choices/playlist",
                            "/teacher/choices",
                            "/teacher/choices/playlist\\?[^\"]*skill=[^\"]*"),
                    teachers("/teacher/today/door", "/teacher/today", "/teacher/today/door[^\"]*"),
                    teachers(
                            "/teacher/today/board", "/teacher/today", "/teacher/today/board[^\"]*"),
                    teachers(
                            "/teacher/today/slips", "/teacher/today", "/teacher/today/slips[^\"]*"),
                    teachers(
                            "/teacher/today/substitute",
                            "/teacher/today",
                            "/teacher/today/substitute[^\"]*"),
                    teachers("/teacher/attendance"),
                    teachers("/teacher/checks"),
                    teachers("/teacher/supports"),
                    teachers("/teacher/materials"),
                    teachers("/teacher/materials/missing"),
                    teachers(
                            "/teacher/class/…/start",
                            "/teacher/today",
                            "/teacher/class/" + ID + "/start[^\"]*"),
                    teachers(
                            "/teacher/class/…/sign-in",
                            "/teacher/today",
                            "/teacher/class/" + ID + "/sign-in"),
                    of(Who.FLEX, "/flex/sessions"),
                    of(Who.FLEX, "/flex/where?q=a"),
                    office(""),
                    office("/weights"),
                    office("/weeks"),
                    office("/year"),
                    office("/figures"),
                    office("/sources"),
                    new TodayPage(
                            Who.OFFICE,
                            "/office/sources/…",
                            "/office/sources",
                            "/office/sources/" + ID),
                    office("/connections"),
                    office("/unknown-names"),
                    office("/systems"),
                    office("/ways-in"),
                    office("/case-managers"),
                    office("/named-adult"),
                    office("/responsibilities"),
                    office("/attendance"),
                    office("/consents?student=a"),
                    new TodayPage(
                            Who.OFFICE,
                            "/office/consents/…",
                            "/office/consents?student=a",
                            "/office/consents/" + ID),
                    office("/model"),
                    office("/alarms"),
                    office("/glass"),
                    office("/studies"),
                    office("/log"),
                    of(Who.OFFICE, "/privacy/notices"));

    private static TodayPage of(Who who, String page) {
        return new TodayPage(who, page, page, "");
    }

    private static TodayPage students(String page) {
        return of(Who.STUDENTS, page);
    }

    private static TodayPage students(String name, String from, String link) {
        return new TodayPage(Who.STUDENTS, name, from, link);
    }

    private static TodayPage teachers(String page) {
        return of(Who.TEACHERS, page);
    }

    private static TodayPage teachers(String name, String from, String link) {
        return new TodayPage(Who.TEACHERS, name, from, link);
    }

    private static TodayPage office(String page) {
        return of(Who.OFFICE, "/office" + page);
    }

    /** Somebody's address of it, if there is one today. */
    Optional<String> address(Pages somebody) throws IOException, InterruptedException {
        var start = LEADING.contains(from) ? somebody.addressOf(from) : from;
        if (link.isEmpty()) {
            return Optional.of(start);
        }
        var found = Pattern.compile("\"(" + link + ")\"").matcher(somebody.once(from));
        return found.find()
                ? Optional.of(
                        URI.create(start).resolve(found.group(1).replace("&amp;", "&")).toString())
                : Optional.empty();
    }
}
