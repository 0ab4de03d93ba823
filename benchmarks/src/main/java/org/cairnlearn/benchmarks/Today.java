package org.cairnlearn.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The pages of a school's day, as many people in random order open them: {@code ./cairn bench today
 * DEMO [TIMES [PATTERN]]}, of the folder of a demo that is filled and not up; with a pattern only
 * the pages that it is found in. The school runs in this process, so that the processor time of a
 * page, its own and the database's, is known beside how long it took, and its statements are
 * counted.
 */
public final class Today {
    private static final int STUDENTS = 40;
    private static final double MILLI = 1e6;
    private static final double KILOBYTE = 1024;

    /** So often each page is opened before any is measured, and again before it is. */
    private static final int WARM = 20;

    private final DemoSchool school;
    private final SplittableRandom chance = new SplittableRandom(1);
    private final int times;
    private final Map<TodayPage.Who, List<Pages>> browsers = new EnumMap<>(TodayPage.Who.class);

    private Today(DemoSchool school, int times) {
        this.school = school;
        this.times = times;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println(
                    "Name the folder of a demo: ./cairn bench today DEMO [TIMES [PATTERN]]");
            System.exit(2);
        }
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300;
        var which = Pattern.compile(arguments.length > 2 ? arguments[2] : "");
        try (var school = DemoSchool.open(Path.of(arguments[0]))) {
            school.letReadMuch();
            var bench = new Today(school, times);
            var visits = bench.visits(which);
            for (var people : visits.values()) {
                warm(people);
            }
            System.out.println(
                    "| page | opened by | median ms | p95 ms | CPU ms | of it database ms |"
                            + " statements | most KB gzip | load |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (var one : visits.entrySet()) {
                bench.measure(one.getKey(), one.getValue());
            }
        }
    }

    private Map<TodayPage, List<Visit>> visits(Pattern which)
            throws IOException, InterruptedException {
        var visits = new LinkedHashMap<TodayPage, List<Visit>>();
        for (var page : TodayPage.ALL) {
            if (!which.matcher(page.name()).find()) {
                continue;
            }
            var found = new ArrayList<Visit>();
            for (var one : signedIn(page.who())) {
                var address = page.address(one);
                if (address.isPresent() && one.has(address.get())) {
                    found.add(new Visit(one, address.get()));
                }
            }
            visits.put(page, found);
        }
        return visits;
    }

    /** Whose pages they are, signed in when the first of them is asked for. */
    private List<Pages> signedIn(TodayPage.Who who) throws IOException, InterruptedException {
        var known = browsers.get(who);
        if (known == null) {
            known =
                    switch (who) {
                        case TEACHERS -> school.signIn(school.teachers());
                        case STUDENTS -> school.signIn(school.students(STUDENTS));
                        case FLEX -> List.of(school.signedIn("flex"));
                        case OFFICE -> List.of(school.signedIn("office"));
                    };
            browsers.put(who, known);
        }
        return known;
    }

    /** Somebody's page. */
    private record Visit(Pages who, String address) {
        String get() throws IOException, InterruptedException {
            return who.get(address);
        }
    }

    private static void warm(List<Visit> people) throws IOException, InterruptedException {
        for (var at = 0; at < WARM && !people.isEmpty(); at++) {
            people.get(at % people.size()).get();
        }
    }

    private void measure(TodayPage page, List<Visit> people) throws Exception {
        if (people.isEmpty()) {
            System.out.printf(
                    "| `%s` | no one of the %s has it |%n", page.name(), page.who().words());
            return;
        }
        for (var at = 0; at < Math.max(WARM, people.size()); at++) { // everybody's own once
            people.get(at % people.size()).get();
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
                "| `%s` | %d %s | %.1f | %.1f | %.1f | %.1f | %d | %.1f | %.1f |%n",
                page.name(),
                people.size(),
                page.who().words(),
                wall[times / 2] / MILLI,
                wall[times * 95 / 100] / MILLI,
                used.all() / MILLI / times,
                used.database() / MILLI / times,
                statements / people.size(),
                sizes.stream().mapToInt(Integer::intValue).max().orElse(0) / KILOBYTE,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static int gzip(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
