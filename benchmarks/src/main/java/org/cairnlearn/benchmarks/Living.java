package org.cairnlearn.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * How quick and how heavy the pages of talks, goals, profiles and choices are, in a demo that is
 * up: {@code ./cairn bench living http://127.0.0.1:8080}. Each is asked for until it is warm and
 * then {@value #TIMES} times; the time is that of the whole answer on this machine, the weight that
 * of the page alone.
 */
public final class Living {
    private static final int WARM = 10;
    private static final int TIMES = 40;
    private static final double NANOS = 1e6;
    private static final double KILOBYTE = 1024;
    private static final Pattern STUDENT = Pattern.compile("/teacher/student/([0-9a-f-]{36})");

    private Living() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        var root = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080";
        print("page", "median ms", "p95 ms", "KB gzip");
        var teacher = signedIn(root, "teacher");
        var found = STUDENT.matcher(teacher.get("/teacher/profiles")).results().findFirst();
        var student = found.orElseThrow().group(1);
        for (var page :
                List.of(
                        "/teacher/conferences",
                        "/teacher/conference/" + student,
                        "/teacher/conference/" + student + "/past",
                        "/teacher/student/" + student,
                        "/teacher/profiles",
                        "/teacher/choices")) {
            measure(teacher, page, page.replace(student, "…"));
        }
        var learner = signedIn(root, "student");
        for (var page :
                List.of(
                        "/student/today",
                        "/student/goals",
                        "/student/choose",
                        "/student/evidence",
                        "/student/conference",
                        "/student/profile",
                        "/my-data")) {
            measure(learner, page, page);
        }
        measure(signedIn(root, "office"), "/office/figures", "/office/figures");
    }

    private static Pages signedIn(String root, String who)
            throws IOException, InterruptedException {
        var pages = new Pages(root);
        pages.post("/sign-in", "login=%1$s&password=harbor-demo-%1$s".formatted(who));
        return pages;
    }

    private static void measure(Pages pages, String page, String name)
            throws IOException, InterruptedException {
        for (var n = 0; n < WARM; n++) {
            pages.get(page);
        }
        var times = new long[TIMES];
        for (var n = 0; n < TIMES; n++) {
            var start = System.nanoTime();
            pages.get(page);
            times[n] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        print(
                name,
                number(times[TIMES / 2] / NANOS),
                number(times[(int) (TIMES * 0.95)] / NANOS),
                number(gzip(pages.get(page)) / KILOBYTE));
    }

    private static int gzip(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void print(String name, String median, String slow, String weight) {
        System.out.printf("%-32s %10s %10s %10s%n", name, median, slow, weight);
    }
}
