package org.cairnlearn.school.web.teacher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.roster.ClassId;

/** The addresses of the teacher's day. */
final class Addresses {
    private Addresses() {}

    static String day(ClassId schoolClass, LocalDate date, String period) {
        return "/teacher/today" + query(schoolClass, date, period);
    }

    static String day(BlockPlan plan) {
        return day(plan.section().schoolClass(), plan.block().date(), plan.block().period());
    }

    /** Who is here, in the same block. */
    static String attendance(ClassId schoolClass, Block block) {
        return "/teacher/attendance" + query(schoolClass, block.date(), block.period());
    }

    /** What names a plan's block in an address. */
    static String query(BlockPlan plan) {
        return named(plan.section().schoolClass(), plan.block().date(), plan.block().period());
    }

    private static String query(ClassId schoolClass, LocalDate date, String period) {
        return "?" + named(schoolClass, date, period);
    }

    static String named(ClassId schoolClass, LocalDate date, String period) {
        return "class=%s&date=%s&period=%s"
                .formatted(schoolClass, date, URLEncoder.encode(period, StandardCharsets.UTF_8));
    }

    /** Where a change of a plan is posted; it names the version that the reader saw. */
    static String post(String what, BlockPlan plan) {
        return "/teacher/today/%s?plan=%s&version=%d".formatted(what, plan.id(), plan.version());
    }
}
