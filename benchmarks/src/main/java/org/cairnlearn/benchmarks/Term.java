package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What students get in eight weeks of Cairn's own days with people as they are: {@code ./cairn
 * bench term [STUDENTS [SEED [DAYS]]]}. The simulated school is taken in, and each day of its term
 * is lived in order: students choose the evening before (four in five of those who are there), the
 * planner plans, adults approve (four in five), talks take place or do not, and the day's work
 * comes in. Measured are own choice in flex places that no required service took, the longest time
 * without a talk, and how long anybody was in groups of like level in one subject and on one
 * purpose. Ends with 1 where a limit is not kept.
 */
public final class Term {
    private static final int STUDENTS = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** At least so many percent of somebody's flex places are an own choice. */
    private static final double OWN_CHOICE = 20;

    private Term() {}

    /** Prints the table. The home is a temporary folder and is deleted at the end. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(Term.class.getClassLoader()).beforeInitialize();
        var students = argument(arguments, 0, STUDENTS);
        var seed = argument(arguments, 1, 1);
        var days = argument(arguments, 2, Integer.MAX_VALUE);
        var folder = Files.createTempDirectory("cairn-bench");
        boolean kept;
        try (var database = Database.embedded(new Home(folder.resolve("home")))) {
            Migrations.run(database);
            var clock = new TermClock();
            try (var school = EmptySchool.on(database, clock, HarborSchool.ZONE)) {
                var harbor = HarborSchool.simulate(new SchoolSeed(seed, TODAY, students));
                var life = new TermLife(school, clock, harbor, folder.resolve("files"));
                life.live(days);
                kept = report(life.measured(OWN_CHOICE));
            }
        } finally {
            delete(folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private static int argument(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private static boolean report(TermLife.Measured measured) {
        if (measured.ownChoice().isEmpty()) {
            System.out.println("Too few days: nobody had five flex places.");
            return false;
        }
        System.out.println("| measured over the term | worst | half | limit | kept |");
        System.out.println("|---|---|---|---|---|");
        var choice =
                row(
                        "free flex places that were the student's own choice, %",
                        measured.ownChoice().reversed(),
                        OWN_CHOICE,
                        measured.ownChoice().getFirst() >= OWN_CHOICE);
        var all =
                row(
                        "the same, of all flex places, services too, %",
                        measured.withServices().reversed(),
                        OWN_CHOICE,
                        measured.served().stream().allMatch(Term::hadAllThatWasFree));
        var gap = atMost("school days without a talk, of who was there", measured.gaps(), measured);
        var run = atMost("school days in a row in groups of like level", measured.runs(), measured);
        var one = atMost("days of 20 in groups on one skill", measured.purposes(), measured);
        tell(measured.counts(), measured.ownChoice().size());
        measured.served().forEach(Term::tell);
        System.out.println("Longest without a talk: " + measured.longestWait());
        return choice && all && gap && run && one;
    }

    /** Services come first: own choice can be where they leave a place and something is chosen. */
    private static boolean hadAllThatWasFree(TermLife.Served one) {
        return one.tally().missed() == 0;
    }

    private static void tell(TermLife.Counts counts, int students) {
        System.out.printf(
                Locale.ROOT,
                "%n%d students with flex places, %d flex places, %d on a wish, %d without one; "
                        + "%d talks planned, %d held, one in %.1f days that a student was there; "
                        + "%d of %d plans approved; %d days.%n",
                students,
                counts.places(),
                counts.chosen(),
                counts.unwished(),
                counts.planned(),
                counts.held(),
                (double) counts.present() / counts.held(),
                counts.approved(),
                counts.plans(),
                counts.days());
    }

    private static void tell(TermLife.Served one) {
        var tally = one.tally();
        System.out.printf(
                Locale.ROOT,
                "Below %.0f %%: %d of %d flex places were own choice, %d free, %d services of %d "
                        + "minutes where %d were due: %s%n",
                OWN_CHOICE,
                tally.chosen(),
                tally.all(),
                tally.free(),
                tally.services(),
                tally.minutesServed(),
                one.due(),
                tally.places());
    }

    private static boolean atMost(String what, List<Double> of, TermLife.Measured measured) {
        return row(what, of, measured.limit(), of.getLast() <= measured.limit());
    }

    private static boolean row(String what, List<Double> sorted, double limit, boolean kept) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %s |%n",
                what,
                sorted.getLast(),
                sorted.get(sorted.size() / 2),
                limit,
                kept ? "yes" : "NO");
        return kept;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
