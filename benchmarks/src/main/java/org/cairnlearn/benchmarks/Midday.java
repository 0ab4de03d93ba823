package org.cairnlearn.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairnlearn.school.roster.PersonId;

/**
 * A flex block of a whole school while somebody who leads in it is away: {@code ./cairn bench
 * midday DEMO [TIMES]}, of the folder of a demo that is filled and not up. Whoever runs flex time
 * looks at the block when nobody is away, once for each leader, of many 40, after it was told that
 * he or she is and what that asks for was worked out, and many times while one is; so does a host.
 * Who was away is back at the end.
 */
public final class Midday {
    private static final String PAGE = "/office/flex";
    private static final double MILLI = 1e6;
    private static final int WARM = 20;

    /** Milliseconds; where nobody has to move nothing is searched for. */
    private static final int LONGEST = 5_000;

    /** Those who lead most students; in a school of 600 all who lead. */
    private static final int MOST_LEADERS = 40;

    private final DemoSchool school;
    private final int times;

    private Midday(DemoSchool school, int times) {
        this.school = school;
        this.times = times;
    }

    /** Prints the table. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("Name the folder of a demo: ./cairn bench midday DEMO [TIMES]");
            System.exit(2);
        }
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        try (var school = DemoSchool.open(Path.of(arguments[0]))) {
            school.letReadMuch();
            new Midday(school, times).measure();
        }
    }

    private void measure() throws Exception {
        var flex = school.signedIn("flex");
        var address = PAGE + "?date=" + school.schoolDay();
        var leaders = school.leaders().stream().limit(MOST_LEADERS).toList();
        System.out.println(
                "| page | times | median ms | p95 ms | CPU ms | of it database ms | statements |");
        System.out.println("|---|---|---|---|---|---|---|");
        print("nobody is away", times, WARM, () -> flex.get(address));
        var told = new Taken("each leader away, worked out unasked");
        var first = new Taken("each leader away, first view");
        for (var leader : leaders) {
            told.add(() -> worksOut(leader));
            first.add(() -> flex.get(address));
            school.setAway(leader, false);
        }
        told.print();
        first.print();
        school.setAway(leaders.getFirst(), true);
        try {
            print("the same leader away", times, WARM, () -> flex.get(address));
            var host = school.signIn(school.teachers()).getFirst();
            print("a host's page then", times, WARM, () -> host.get("/teacher/flex"));
        } finally {
            school.setAway(leaders.getFirst(), false);
        }
    }

    /** Until what is to be done is found, which begins when it is told. */
    private String worksOut(PersonId leader) throws InterruptedException {
        var before = school.searched();
        school.setAway(leader, true);
        for (var waited = 0; school.searched() == before && waited < LONGEST; waited++) {
            Thread.sleep(1);
        }
        return "found";
    }

    private void print(String name, int times, int warm, Callable<String> page) throws Exception {
        for (var at = 0; at < warm; at++) {
            var _ = page.call();
        }
        var taken = new Taken(name);
        for (var at = 0; at < times; at++) {
            taken.add(page);
        }
        taken.print();
    }

    /** What views of a page took, the last one with its statements. */
    private final class Taken {
        private final String name;
        private final List<Long> wall = new ArrayList<>();
        private double all;
        private double database;
        private int statements;

        Taken(String name) {
            this.name = name;
        }

        void add(Callable<String> page) throws Exception {
            var before = school.cpu();
            var start = System.nanoTime();
            statements = school.statements(page);
            wall.add(System.nanoTime() - start);
            var used = school.cpu().minus(before);
            all += used.all();
            database += used.database();
        }

        void print() {
            var sorted = wall.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f | %d |%n",
                    name,
                    wall.size(),
                    sorted.get(wall.size() / 2) / MILLI,
                    sorted.get(wall.size() * 95 / 100) / MILLI,
                    all / MILLI / wall.size(),
                    database / MILLI / wall.size(),
                    statements);
        }
    }
}
