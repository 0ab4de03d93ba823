package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairnlearn.planner.day.Block;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Meeting;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;

/**
 * {@code ./cairn bench rosters [SECONDS]}: days of the sections, rooms and bells of imported
 * rosters, each school as one day that mixes all its sections, and each section by itself. Needs
 * {@code CAIRN_DATA}. Where a roster does not say who is in a section, its students are dealt to
 * the sections of each period, to three quarters of the seats.
 */
public final class Rosters {
    private static final int SEATS = 30;
    private static final int DEALT_PERCENT = 75;
    private static final int MINUTES = 50;
    private static final double A_SECTION = 0.1;

    private record Roster(String path, LocalDate date) {}

    private static final List<Roster> ROSTERS =
            List.of(
                    new Roster("edfi-grand-bend-xml", LocalDate.of(2021, 9, 30)),
                    new Roster("oneroster11-csv-generated-3x250", LocalDate.of(2026, 11, 24)));

    private final ApplicationContext school;
    private final TenantId tenant;
    private final LocalDate date;
    private final double seconds;

    private Rosters(ApplicationContext school, TenantId tenant, LocalDate date, double seconds) {
        this.school = school;
        this.tenant = tenant;
        this.date = date;
        this.seconds = seconds;
    }

    /** Prints the table. The home is a temporary folder and is deleted at the end. */
    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(Rosters.class.getClassLoader()).beforeInitialize();
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 10;
        String named = System.getenv("CAIRN_DATA");
        Path data = (named == null ? Path.of("..", "shared") : Path.of(named)).resolve("data");
        if (!Files.isDirectory(data.resolve("rosters"))) {
            System.out.println("LEFT OUT: no test data rosters; set CAIRN_DATA");
            return;
        }
        Path folder = Files.createTempDirectory("cairn-bench");
        try (var database = Database.embedded(new Home(folder.resolve("home")))) {
            Migrations.run(database);
            measure(database, data.resolve("rosters"), seconds);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static void measure(Database database, Path rosters, double seconds) {
        try (var school = EmptySchool.on(database)) {
            System.out.println(
                    "| school | students | teachers | rooms | blocks | day | CPU s | gap % | broken |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (Roster roster : ROSTERS) {
                TenantId tenant = school.getBean(Tenants.class).add(roster.path()).id();
                Path path = rosters.resolve(roster.path());
                school.getBean(RosterImport.class)
                        .run(new ImportWish(tenant, path, false, false, _ -> {}));
                new Rosters(school, tenant, roster.date(), seconds).schools();
            }
        }
    }

    private void schools() {
        school.getBean(Work.class)
                .read(
                        Actor.Task.planning(tenant),
                        () -> {
                            var roster = school.getBean(RosterBook.class);
                            var all = new ArrayList<>(new TreeSet<>(roster.studentIds().keySet()));
                            var schools =
                                    roster.organisations().stream()
                                            .filter(one ->
                                                    !roster.classesOf(one.id(), date).isEmpty())
                                            .toList();
                            int share = all.size() / Math.max(1, schools.size());
                            for (int i = 0; i < schools.size(); i++) {
                                plan(schools.get(i), all.subList(i * share, (i + 1) * share));
                            }
                            return schools.size();
                        });
    }

    private void plan(Organisation of, List<String> students) {
        List<Block> blocks = new ArrayList<>();
        var sections = sections(of, blocks);
        if (sections.stream().allMatch(one -> one.students().isEmpty())) {
            sections = dealt(sections, students);
        }
        sections.removeIf(one -> one.students().isEmpty());
        var used = new HashSet<BlockId>();
        sections.forEach(one -> used.add(one.block()));
        blocks.removeIf(block -> !used.contains(block.id()));
        Problem whole = new SectionDay(date, blocks, sections).problem();
        row(of.name(), whole, "all mixed", List.of(whole), seconds);
        List<Problem> each = new ArrayList<>();
        for (var one : sections) {
            var own = blocks.stream().filter(block -> block.id().equals(one.block())).toList();
            if (one.students().size() > 1) {
                each.add(new SectionDay(date, own, List.of(one)).problem());
            }
        }
        row(of.name(), whole, each.size() + " sections", each, A_SECTION);
    }

    private static void row(
            String name, Problem whole, String day, List<Problem> problems, double seconds) {
        double start = Planner.cpu();
        long bound = 0;
        long worth = 0;
        int broken = 0;
        for (Problem problem : problems) {
            Plan plan = Planner.solve(problem, seconds);
            bound += plan.certificate().bound();
            worth += plan.objective().total();
            broken += Checker.check(problem, plan).broken().size();
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %.1f | %.2f | %d |%n",
                name,
                whole.students().size(),
                whole.teachers().size(),
                whole.rooms().size(),
                whole.blocks().size(),
                day,
                Planner.cpu() - start,
                100.0 * (bound - worth) / bound,
                broken);
    }

    /** The sections that meet on the day, each with its period, and the periods. */
    private List<SectionDay.Section> sections(Organisation of, List<Block> blocks) {
        var schedule = school.getBean(ScheduleBook.class);
        var day = schedule.day(of.id(), date);
        Map<String, Integer> seats = new HashMap<>();
        schedule.rooms(of.id())
                .forEach(room ->
                        seats.put(room.name(), room.seats() == null ? SEATS : room.seats()));
        day.periods()
                .forEach(one ->
                        blocks.add(new Block(new BlockId(one.code()), one.starts(), one.ends())));
        List<SectionDay.Section> sections = new ArrayList<>();
        Set<String> periods = new TreeSet<>();
        for (ClassRoster one : school.getBean(RosterBook.class).classesOf(of.id(), date)) {
            String room = one.schoolClass().location();
            if (room == null || one.staff().isEmpty()) {
                continue;
            }
            for (String text : one.schoolClass().periods()) {
                Meeting meeting = Meeting.of(text);
                if (meeting.isOn(day.rotation())) {
                    periods.add(meeting.period());
                    sections.add(section(one, meeting.period(), seats.getOrDefault(room, SEATS)));
                }
            }
        }
        if (blocks.isEmpty()) {
            LocalTime start = LocalTime.of(8, 0);
            for (String period : periods) {
                blocks.add(new Block(new BlockId(period), start, start.plusMinutes(MINUTES)));
                start = start.plusMinutes(MINUTES + 5);
            }
        }
        return sections;
    }

    private static SectionDay.Section section(ClassRoster of, String period, int seats) {
        return new SectionDay.Section(
                of.schoolClass().title(),
                new TeacherId(of.staff().getFirst().sourcedId()),
                String.valueOf(of.schoolClass().location()),
                Math.max(seats, of.students().size()),
                new BlockId(period),
                of.students().stream().map(one -> one.sourcedId()).toList());
    }

    private static List<SectionDay.Section> dealt(
            List<SectionDay.Section> sections, List<String> students) {
        Map<BlockId, Integer> next = new HashMap<>();
        List<SectionDay.Section> dealt = new ArrayList<>();
        for (var one : sections) {
            int from = next.getOrDefault(one.block(), 0);
            int to = Math.min(students.size(), from + one.seats() * DEALT_PERCENT / 100);
            next.put(one.block(), to);
            dealt.add(
                    new SectionDay.Section(
                            one.course(),
                            one.teacher(),
                            one.room(),
                            one.seats(),
                            one.block(),
                            students.subList(from, to)));
        }
        return dealt;
    }
}
