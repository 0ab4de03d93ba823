package org.cairnlearn.school.audit;

import static org.cairnlearn.school.audit.DataKind.ADULTS;
import static org.cairnlearn.school.audit.DataKind.ATTENDANCE;
import static org.cairnlearn.school.audit.DataKind.DAY;
import static org.cairnlearn.school.audit.DataKind.GOALS;
import static org.cairnlearn.school.audit.DataKind.LEVELS;
import static org.cairnlearn.school.audit.DataKind.LOG;
import static org.cairnlearn.school.audit.DataKind.NAME;
import static org.cairnlearn.school.audit.DataKind.REQUESTS;
import static org.cairnlearn.school.audit.DataKind.SUPPORTS;
import static org.cairnlearn.school.audit.DataKind.TALKS;
import static org.cairnlearn.school.audit.DataKind.WORK;
import static org.cairnlearn.school.audit.DataKind.WRITTEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a route shows, as people call it: the first whose beginning fits. A route that is not here
 * is in the log all the same, and called another page; a test finds it.
 */
public enum Screen {
    SUBSTITUTE_SHEET(Set.of(NAME, DAY, SUPPORTS), "/teacher/today/substitute"),
    DAY_SHEETS(
            Set.of(NAME, DAY),
            "/teacher/today/door",
            "/teacher/today/board",
            "/teacher/today/slips"),
    CLASS_DAY(Set.of(NAME, DAY, LEVELS), "/teacher/today"),
    CLASS_MAP(
            Set.of(NAME, LEVELS, WORK),
            "/teacher/class/{id}/map",
            "/teacher/class/{id}/skill",
            "/teacher/class/{id}/why"),
    QUICK_ENTRY(Set.of(NAME, WORK), "/teacher/class/{id}/entry"),
    CLASS_START(Set.of(NAME, LEVELS), "/teacher/class/{id}/start"),
    PROFILE(Set.of(NAME, LEVELS, WORK, GOALS, WRITTEN), "/teacher/student"),
    CONFERENCE(Set.of(NAME, WORK, GOALS, TALKS), "/teacher/conference"),
    CHECKS(Set.of(NAME, REQUESTS, LEVELS), "/teacher/checks"),
    CHOICES(Set.of(NAME, REQUESTS), "/teacher/choices", "/teacher/help"),
    WHO_IS_HERE(Set.of(NAME, ATTENDANCE), "/teacher/attendance", "/office/attendance"),
    SERVICES(Set.of(NAME, SUPPORTS), "/teacher/supports"),
    FLEX_BLOCK(Set.of(NAME, DAY), "/teacher/flex", "/office/flex", "/flex/"),
    RESPONSIBLE_ADULTS(Set.of(NAME, ADULTS), "/office/case-managers", "/office/responsib"),
    FILES(Set.of(NAME), "/office/sources"),
    CONSENTS(Set.of(NAME, DataKind.CONSENTS), "/office/consents", "/my-data"),
    LOG_BOOK(Set.of(NAME, LOG), "/office/log", "/family/looked", "/student/looked"),
    STUDENT_DAY(Set.of(NAME, DAY), "/student/today", "/student/slip"),
    STUDENT_CHOICES(Set.of(NAME, REQUESTS), "/student/choose", "/student/help"),
    STUDENT_TALK(Set.of(NAME, TALKS), "/student/conference"),
    STUDENT_PROFILE(Set.of(NAME, WRITTEN), "/student/profile", "/family/profile"),
    STUDENT_EVIDENCE(Set.of(NAME, WORK, LEVELS), "/student/evidence"),
    STUDENT_GOALS(Set.of(NAME, GOALS), "/student/goals"),
    STUDENT_MAP(Set.of(NAME, LEVELS, WORK), "/student/map", "/student/skill", "/student/check"),
    COMMAND(Set.of(NAME, LEVELS, WORK), AuditBook.COMMAND),
    GRADEBOOK(Set.of(NAME, WORK), "/ims/oneroster/gradebook"),
    ONEROSTER(Set.of(NAME, ADULTS), "/ims/oneroster"),
    ACTIVITY(Set.of(NAME, WORK), "/xapi"),
    STUDY(Set.of(LEVELS), "/research"),
    OTHER(EnumSet.allOf(DataKind.class));

    private final Set<DataKind> kinds;
    private final List<String> beginnings;

    Screen(Set<DataKind> kinds, String... beginnings) {
        this.kinds = Set.copyOf(kinds);
        this.beginnings = List.of(beginnings);
    }

    /** What of a student it shows. */
    public Set<DataKind> kinds() {
        return kinds;
    }

    /** The screen of a route's pattern. */
    public static Screen of(String pattern) {
        return Arrays.stream(values())
                .filter(screen -> screen.beginnings.stream().anyMatch(pattern::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}
