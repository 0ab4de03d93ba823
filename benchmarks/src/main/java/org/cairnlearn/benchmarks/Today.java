package org.cairnlearn.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The pages that a school opens in the morning, and those on which work is looked at and entered,
 * as many people in random order open them: {@code ./cairn bench today DEMO [TIMES]}, of the folder
 * of a demo that is filled and not up. The school runs in this process, so that the processor time
 * of a page, its own and the database's, is known beside how long it took, and its statements are
 * counted.
 */
public final class Today {
    private static final int STUDENTS = 40;
    private static final Pattern STUDENT = Pattern.compile("/teacher/student/[-0-9a-f]{36}");
    private static final double MILLI = 1e6;
    private static final double KILOBYTE = 1024;

    private final DemoSchool school;
    private final SplittableRandom chance = new SplittableRandom(1);
    private final int times;

    private Today(DemoSchool school, int times) {
        this.school = school;
        this.times = times;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("Name the folder of a demo: ./cairn bench today DEMO [TIMES]");
            System.exit(2);
        }
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        try (var school = DemoSchool.open(Path.of(arguments[0]))) {
            var bench = new Today(school, times);
            System.out.println(
                    "| page | people | median ms | p95 ms | CPU ms | of it database ms | statements | KB gzip |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            var teachers = school.signIn(school.teachers());
            var students = school.signIn(school.students(STUDENTS));
            bench.measure("/teacher/today", at("/teacher/today", teachers));
            bench.measure("/teacher/flex", at("/teacher/flex", teachers));
            bench.measure("/student/today", at("/student/today", students));
            bench.measure("/office/flex", at("/office/flex", List.of(school.signedIn("flex"))));
            bench.measure("/teacher/class/…/map", led("/teacher/map", teachers));
            bench.measure("/teacher/class/…/entry", led("/teacher/entry", teachers));
            bench.measure("/teacher/student/…", profiles(teachers));
        }
    }

    /** Somebody's page. */
    private record Visit(Pages who, String address) {
        String get() throws IOException, InterruptedException {
            return who.get(address);
        }
    }

    private static List<Visit> at(String page, List<Pages> people) {
        return people.stream().map(one -> new Visit(one, page)).toList();
    }

    /** Everybody's own, where an address leads to it. */
    private static List<Visit> led(String page, List<Pages> people)
            throws IOException, InterruptedException {
        var visits = new ArrayList<Visit>();
        for (var one : people) {
            visits.add(new Visit(one, one.addressOf(page)));
        }
        return visits;
    }

    /** A student of each teacher's class. */
    private static List<Visit> profiles(List<Pages> teachers)
            throws IOException, InterruptedException {
        var visits = new ArrayList<Visit>();
        for (var one : teachers) {
            var student = STUDENT.matcher(one.get("/teacher/map"));
            if (student.find()) {
                visits.add(new Visit(one, student.group()));
            }
        }
        return visits;
    }

    private void measure(String page, List<Visit> people) throws Exception {
        for (var round = 0; round < Math.max(3, 60 / people.size()); round++) {
            for (var one : people) {
                one.get();
            }
        }
        var wall = new long[times];
        var before = school.cpu();
        for (var at = 0; at < times; at++) {
            var one = people.get(chance.nextInt(people.size()));
            var start = System.nanoTime();
            one.get();
            wall[at] = System.nanoTime() - start;
        }
        var used = school.cpu().minus(before);
        Arrays.sort(wall);
        var sizes = new ArrayList<Integer>();
        var statements = 0;
        for (var one : people) {
            statements += school.statements(() -> sizes.add(gzip(one.get())));
        }
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %d | %.1f | %.1f | %.1f | %.1f | %d | %.1f |%n",
                page,
                people.size(),
                wall[times / 2] / MILLI,
                wall[times * 95 / 100] / MILLI,
                used.all() / MILLI / times,
                used.database() / MILLI / times,
                statements / people.size(),
                sizes.stream().mapToInt(Integer::intValue).average().orElse(0) / KILOBYTE);
    }

    private static int gzip(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
