package org.cairnlearn.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long the pages of a school take over HTTP, as those for whom they are: {@code ./cairn bench
 * visits [ADDRESS]}, of a {@code cairn demo} that is up; each is opened often, one after another.
 */
public final class Visits {
    private static final int UNMEASURED = 10;
    private static final int MEASURED = 60;
    private static final String ADDRESS = "http://127.0.0.1:8080";
    private static final Pattern STUDENT = Pattern.compile("/teacher/student/[0-9a-f-]{36}");

    private static final List<String> OF_STUDENTS =
            List.of(
                    "/student/today",
                    "/student/map",
                    "/student/goals",
                    "/student/choose",
                    "/student/evidence",
                    "/student/profile",
                    "/student/looked");
    private static final List<String> OF_TEACHERS =
            List.of(
                    "/teacher/today",
                    "/teacher/entry",
                    "/teacher/attendance",
                    "/teacher/checks",
                    "/teacher/conferences",
                    "/teacher/flex",
                    "/teacher/supports",
                    "/teacher/materials");
    private static final List<String> OF_THE_OFFICE =
            List.of(
                    "/office",
                    "/office/sources",
                    "/office/attendance",
                    "/office/responsibilities",
                    "/office/case-managers",
                    "/office/consents?student=a",
                    "/office/flex",
                    "/office/alarms");

    private final String root;

    private Visits(String root) {
        this.root = root;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        var address = arguments.length > 0 ? arguments[0] : ADDRESS;
        var visits = new Visits(URI.create(address).resolve("/").toString().replaceAll("/$", ""));
        System.out.println("| page | of | p50 ms | p95 ms |\n|---|---|---|---|");
        visits.student();
        visits.teacher();
        visits.office();
    }

    private Pages signedIn(String login) throws Exception {
        var pages = new Pages(root);
        pages.post("/sign-in", "login=%1$s&password=harbor-demo-%1$s".formatted(login));
        return pages;
    }

    private void student() throws Exception {
        var pages = signedIn("student");
        for (var page : OF_STUDENTS) {
            time(pages, page, page, "student");
        }
    }

    private void teacher() throws Exception {
        var pages = signedIn("teacher");
        var map = pages.addressOf("/teacher/map");
        time(pages, "/teacher/class/…/map", map, "teacher");
        time(pages, "/teacher/class/…/map?skills=all", map + "?skills=all", "teacher");
        var student = STUDENT.matcher(pages.get(map));
        if (student.find()) {
            time(pages, "/teacher/student/…", student.group(), "teacher");
        }
        for (var page : OF_TEACHERS) {
            time(pages, page, page, "teacher");
        }
    }

    private void office() throws Exception {
        var pages = signedIn("office");
        for (var page : OF_THE_OFFICE) {
            time(pages, page, page, "office");
        }
    }

    private static void time(Pages pages, String name, String address, String who)
            throws Exception {
        var millis = new ArrayList<Double>();
        for (var number = -UNMEASURED; number < MEASURED; number++) {
            var start = System.nanoTime();
            pages.get(address);
            if (number >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %.0f | %.0f |%n",
                name,
                who,
                sorted[MEASURED / 2 - 1],
                sorted[MEASURED * 95 / 100 - 1]);
    }
}
