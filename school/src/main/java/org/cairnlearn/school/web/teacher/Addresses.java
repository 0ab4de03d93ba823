package org.cairnlearn.school.web.teacher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.roster.ClassId;

/** The addresses of the teacher's day. */
final class Addresses {
    private Addresses() {}

    static String day(ClassId schoolClass, LocalDate date, String period) {
        return "/teacher/today?class=%s&date=%s&period=%s"
                .formatted(schoolClass, date, URLEncoder.encode(period, StandardCharsets.UTF_8));
    }

    static String day(BlockPlan plan) {
        var block = plan.section();
        return day(block.schoolClass(), block.date(), block.period());
    }

    /** Where a change of a plan is posted; it names the version that the reader saw. */
    static String post(String what, BlockPlan plan) {
        return "/teacher/today/%s?plan=%s&version=%d".formatted(what, plan.id(), plan.version());
    }
}
