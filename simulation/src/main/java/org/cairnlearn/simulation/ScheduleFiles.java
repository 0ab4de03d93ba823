package org.cairnlearn.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The school's year as tables: its days, its bells, its rooms, its adults and when they are away.
 */
final class ScheduleFiles {
    private static final String BLANK = "";
    private static final int SEATS = 32;
    private static final int SEATS_OF_A_HALL = 120;
    private static final List<String> LESSONS = List.of("1", "2", "3", "4", "5", "6");

    /** What a teacher can lead in the flex block, by what he or she teaches. */
    private static final Map<String, String> LEADS =
            Map.of(
                    "Mathematics", "Mathematics",
                    "Science", "Mathematics",
                    "Physical education", "Mathematics",
                    "Reading and writing", "Reading and writing",
                    "Social studies", "Reading and writing",
                    "Arts", "Reading and writing");

    private final Roster roster;
    private final Calendar calendar;
    private final LocalDate today;
    private final Map<SourcedId, Section> sections = new HashMap<>();

    ScheduleFiles(SimulatedSchool school) {
        this.roster = school.roster();
        this.calendar = school.days().calendar();
        this.today = school.seed().today();
        roster.sections().forEach(section -> sections.put(section.id(), section));
    }

    void writeTo(Path folder) throws IOException {
        days().writeTo(folder.resolve("days.csv"));
        bells().writeTo(folder.resolve("bells.csv"));
        rooms().writeTo(folder.resolve("rooms.csv"));
        staff().writeTo(folder.resolve("staff.csv"));
        absences().writeTo(folder.resolve("absences.csv"));
    }

    private Table days() {
        var table = new Table("date,kind,rotation,bells,note");
        for (SchoolDay day : calendar.days()) {
            boolean weekend = day.date().getDayOfWeek().getValue() > 5;
            table.row(
                    day.date().toString(),
                    day.kind().word(),
                    day.rotation().name(),
                    day.kind().bells(day.rotation()),
                    weekend ? "Open school day" : BLANK);
        }
        for (Calendar.Holiday holiday : calendar.holidays()) {
            table.row(holiday.date().toString(), "holiday", BLANK, BLANK, holiday.name());
        }
        return table;
    }

    private static Table bells() {
        var table = new Table("bells,period,name,starts,ends,flex,days");
        for (SchoolDay.Kind kind : SchoolDay.Kind.values()) {
            for (Rotation rotation : Rotation.values()) {
                String days = kind == SchoolDay.Kind.USUAL ? rotation.name() : kind.word();
                for (Bells block : Bells.of(rotation, kind)) {
                    table.row(
                            kind.bells(rotation),
                            block.code(),
                            name(block.code()),
                            block.begin().toString(),
                            block.end().toString(),
                            block.code().equals(Bells.FLEX) ? "yes" : "no",
                            days);
                }
            }
        }
        return table;
    }

    private static String name(String code) {
        return switch (code) {
            case Bells.EARLY -> "Early music";
            case Bells.FLEX -> "Flex";
            case Bells.LUNCH -> "Lunch";
            case Bells.ASSEMBLY -> "Assembly";
            default -> BLANK;
        };
    }

    private Table rooms() {
        var table = new Table("room,seats,features");
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        for (Section section : roster.sections()) {
            subjects.computeIfAbsent(section.place().room(), _ -> new LinkedHashSet<>())
                    .add(section.course().subject());
        }
        subjects.forEach((room, taught) -> {
            boolean hall = taught.contains("Physical education") || taught.contains("Music");
            table.row(room, String.valueOf(hall ? SEATS_OF_A_HALL : SEATS), features(taught));
        });
        return table.row("Library", String.valueOf(SEATS_OF_A_HALL), "devices;quiet");
    }

    private static String features(Set<String> taught) {
        if (taught.contains("Science")) {
            return "devices;lab";
        }
        return taught.contains("Physical education") || taught.contains("Music")
                ? BLANK
                : "devices";
    }

    private Table staff() {
        var table = new Table("person,role,qualifications,team,planning,common,duties,standby");
        List<Person> teachers = roster.people(Role.TEACHER);
        Map<SourcedId, List<Section>> taught = taught();
        for (int n = 0; n < teachers.size(); n++) {
            List<Section> own = taught.getOrDefault(teachers.get(n).id(), List.of());
            teacher(table, teachers.get(n).id().value(), n == 1, own);
        }
        for (Person aide : roster.people(Role.AIDE)) {
            String id = aide.id().value();
            table.row(id, "aide", BLANK, "support", BLANK, BLANK, Bells.LUNCH, BLANK);
        }
        return table;
    }

    /** The first free lesson is planning time; a second one is for covering others. */
    private static void teacher(Table table, String id, boolean specialist, List<Section> own) {
        Set<String> free = new TreeSet<>(LESSONS);
        own.forEach(section -> free.remove(section.place().period()));
        List<String> left = List.copyOf(free);
        String subject = own.isEmpty() ? BLANK : own.getFirst().course().subject();
        table.row(
                id,
                specialist ? "specialist" : "teacher",
                specialist ? BLANK : LEADS.getOrDefault(subject, BLANK),
                specialist ? "support" : subject,
                left.isEmpty() ? BLANK : left.getFirst(),
                BLANK,
                BLANK,
                left.size() > 1 ? left.get(1) : BLANK);
    }

    private Map<SourcedId, List<Section>> taught() {
        return roster.enrollments().stream()
                .collect(
                        Collectors.groupingBy(
                                Enrollment::person,
                                Collectors.mapping(
                                        one -> sections.get(one.section()), Collectors.toList())));
    }

    /** On the day one teacher is ill and one is away in the flex block. */
    private Table absences() {
        var table = new Table("person,date,until,periods,kind");
        List<Person> teachers = roster.people(Role.TEACHER);
        String date = today.toString();
        table.row(teachers.getLast().id().value(), date, BLANK, BLANK, "sick");
        table.row(
                teachers.get(teachers.size() - 2).id().value(),
                date,
                BLANK,
                Bells.FLEX,
                "school business");
        SchoolDay later = calendar.days().getLast();
        return table.row(
                teachers.getFirst().id().value(),
                later.date().toString(),
                BLANK,
                BLANK,
                "training");
    }
}
