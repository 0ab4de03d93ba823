package org.cairnlearn.standards.edfi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.standards.table.BuiltRow;
import org.cairnlearn.standards.table.Bundle;
import org.cairnlearn.standards.table.TableRow;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.ZipLimits;

/**
 * What Ed-Fi interchanges say of a school's year, put into the columns of Cairn's own tables of it:
 * days, bells, rooms, staff and absences.
 */
public final class EdfiSchedule {
    /** The tables, as Cairn's own files of them are called. */
    public enum Table {
        DAYS,
        BELLS,
        ROOMS,
        STAFF,
        ABSENCES
    }

    /** The rows of one table, and the file that they come from. */
    public record Part(String file, List<TableRow> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    private static final Bundle.Wanted FILES =
            new Bundle.Wanted(EdfiXml.PREFIX, name -> name.endsWith(".xml"), true);
    private static final Set<String> SPECIALISTS =
            Set.of(
                    "Special Education Teacher",
                    "Librarians/Media Specialists",
                    "Specialist/Consultant",
                    "Speech Therapist",
                    "Occupational Therapist",
                    "Psychologist",
                    "Instructional Coordinator");

    private final Known known = new Known();
    private final Map<String, XmlElement> periods = new LinkedHashMap<>();
    private final Map<String, XmlElement> periodsById = new LinkedHashMap<>();
    private final Set<String> schools = new HashSet<>();
    private final Map<String, Set<String>> workplaces = new LinkedHashMap<>();
    private final Map<String, List<String>> subjects = new LinkedHashMap<>();
    private final Map<String, String> calendars = new LinkedHashMap<>();
    private final Map<String, BuiltRow> days = new LinkedHashMap<>();
    private final Map<Table, List<TableRow>> rows = new EnumMap<>(Table.class);
    private final Map<Table, String> files = new EnumMap<>(Table.class);
    private final Map<String, BuiltRow> staff = new LinkedHashMap<>();

    private EdfiSchedule() {}

    /**
     * Reads what the interchanges of a folder, a zip or a file say of a year; nothing where they
     * say nothing.
     *
     * @throws IOException if a file cannot be read from the disk
     */
    public static Map<Table, Part> read(Path path) throws IOException {
        var bundle = Bundle.open(path, FILES, ZipLimits.USUAL, _ -> {});
        if (bundle.isEmpty()) {
            return Map.of();
        }
        try (Bundle open = bundle.get()) {
            return new EdfiSchedule().read(open);
        }
    }

    private Map<Table, Part> read(Bundle open) throws IOException {
        var sources = new ArrayList<TextSource>();
        for (TextSource source : open.all()) {
            if (XmlRecords.rootOf(source).flatMap(Interchange::find).isPresent()) {
                sources.add(source);
            }
        }
        for (TextSource source : sources) {
            XmlRecords.read(source, _ -> {}, this::learn);
        }
        for (TextSource source : sources) {
            XmlRecords.read(source, _ -> {}, element -> take(element, source.name()));
        }
        days.values().forEach(row -> list(Table.DAYS).add(row));
        staff.values().forEach(row -> list(Table.STAFF).add(row));
        var parts = new EnumMap<Table, Part>(Table.class);
        rows.forEach(
                (table, all) -> parts.put(table, new Part(files.getOrDefault(table, ""), all)));
        return parts;
    }

    private List<TableRow> list(Table table) {
        return rows.computeIfAbsent(table, _ -> new ArrayList<>());
    }

    /** What records say of others. */
    private void learn(XmlElement of) {
        known.take(of);
        switch (of.name()) {
            case "ClassPeriod" -> {
                periods.putIfAbsent(key(of, "ClassPeriodName"), of);
                periodsById.putIfAbsent(of.link().id(), of);
            }
            case "School" -> schools.add(of.below("SchoolId"));
            case "StaffEducationOrganizationAssignmentAssociation" ->
                    workplaces
                            .computeIfAbsent(known.staff(of), _ -> new LinkedHashSet<>())
                            .add(of.below("EducationOrganizationId"));
            case "StaffSchoolAssociation" ->
                    subjects.putIfAbsent(
                            known.staff(of),
                            of.all("AcademicSubject").stream()
                                    .map(one -> XmlElement.word(one.text()))
                                    .toList());
            default -> {} // says nothing of the year
        }
    }

    private String key(XmlElement of, String name) {
        return Known.joined(school(of), of.below(name));
    }

    private String school(XmlElement of) {
        return known.target(of, "SchoolReference").below("SchoolId");
    }

    private void take(XmlElement of, String file) {
        switch (of.name()) {
            case "CalendarDate" -> day(of, file);
            case "BellSchedule" -> bells(of, file);
            case "Location" -> room(of, file);
            case "StaffEducationOrganizationAssignmentAssociation" -> member(of, file);
            case "StaffLeave" -> absence(of, file);
            default -> {} // belongs to the roster, or to nothing here
        }
    }

    /** Of several calendars of a school the first counts. */
    private void day(XmlElement of, String file) {
        var school = of.below("SchoolId");
        var calendar = of.below("CalendarCode");
        var kind = kind(of);
        if (kind.isEmpty() || !calendars.computeIfAbsent(school, _ -> calendar).equals(calendar)) {
            return;
        }
        files.putIfAbsent(Table.DAYS, file);
        var date = of.below("Date");
        var row =
                new Fields(of)
                        .from("school", "CalendarReference", school)
                        .from("date", "Date", date)
                        .from("kind", "CalendarEvent", kind.get())
                        .row();
        days.putIfAbsent(Known.joined(school, date), row);
    }

    /** A day without school goes before everything else that is said of it. */
    private static Optional<String> kind(XmlElement of) {
        var events =
                of.all("CalendarEvent").stream()
                        .map(event -> XmlElement.word(event.text()).toLowerCase(Locale.ROOT))
                        .toList();
        if (has(events, "weather") || has(events, "emergency") || has(events, "strike")) {
            return Optional.of("closed");
        }
        if (has(events, "holiday") || has(events, "non-instructional") || has(events, "only")) {
            return Optional.of("holiday");
        }
        if (has(events, "dismissal")) {
            return Optional.of("early release");
        }
        return has(events, "instructional") || has(events, "make-up")
                ? Optional.of("instructional")
                : Optional.empty();
    }

    private static boolean has(List<String> events, String word) {
        return events.stream().anyMatch(event -> event.contains(word));
    }

    /** The periods whose times are known. */
    private void bells(XmlElement of, String file) {
        var school = school(of);
        for (XmlElement reference : of.all("ClassPeriodReference")) {
            var name = reference.below("ClassPeriodName");
            var period =
                    periodsById.getOrDefault(
                            reference.link().ref(), periods.get(Known.joined(school, name)));
            if (period == null || period.findBelow("StartTime").isEmpty()) {
                continue;
            }
            files.putIfAbsent(Table.BELLS, file);
            var row =
                    new Fields(of)
                            .from("school", "SchoolReference", school)
                            .need("bells", "BellScheduleName")
                            .from("period", "ClassPeriodReference", period.below("ClassPeriodName"))
                            .from("starts", period, period.below("StartTime"))
                            .from("ends", period, period.below("EndTime"))
                            .some("days", "AlternateDayName");
            list(Table.BELLS).add(row.row());
        }
    }

    private void room(XmlElement of, String file) {
        files.putIfAbsent(Table.ROOMS, file);
        list(Table.ROOMS)
                .add(
                        new Fields(of)
                                .from("school", "SchoolReference", school(of))
                                .need("room", "ClassroomIdentificationCode")
                                .some("seats", "MaximumNumberOfSeats")
                                .row());
    }

    /** Who leads a school or does something else there is no adult to be given students. */
    private void member(XmlElement of, String file) {
        var role = role(Known.word(of, "StaffClassification"));
        var person = known.staff(of);
        var school = of.below("EducationOrganizationId");
        if (role.isEmpty() || !schools.contains(school)) {
            return;
        }
        files.putIfAbsent(Table.STAFF, file);
        var row =
                new Fields(of)
                        .from("school", "EducationOrganizationReference", school)
                        .from("person", "StaffReference", person)
                        .from("role", "StaffClassification", role)
                        .parts(
                                "qualifications",
                                "StaffClassification",
                                subjects.getOrDefault(person, List.of()))
                        .row();
        staff.putIfAbsent(Known.joined(school, person), row);
    }

    private static String role(String position) {
        if (SPECIALISTS.contains(position)) {
            return "specialist";
        }
        return switch (position) {
            case "Teacher", "Substitute Teacher" -> "teacher";
            case "Counselor" -> "counsellor";
            case "Instructional Aide", "Teacher Aide", "Paraprofessional" -> "aide";
            default -> "";
        };
    }

    private void absence(XmlElement of, String file) {
        var person = known.staff(of);
        var school =
                workplaces.getOrDefault(person, Set.of()).stream()
                        .filter(schools::contains)
                        .findFirst();
        if (school.isEmpty()) {
            return;
        }
        files.putIfAbsent(Table.ABSENCES, file);
        list(Table.ABSENCES)
                .add(
                        new Fields(of)
                                .from("school", "StaffReference", school.get())
                                .from("person", "StaffReference", person)
                                .need("date", "BeginDate")
                                .some("until", "EndDate")
                                .from("kind", "StaffLeaveEventCategory", why(of))
                                .row());
    }

    private static String why(XmlElement of) {
        var word = Known.word(of, "StaffLeaveEventCategory").toLowerCase(Locale.ROOT);
        if (word.contains("sick") || word.contains("medical") || word.contains("disab")) {
            return "sick";
        }
        if (word.contains("train") || word.contains("professional dev")) {
            return "training";
        }
        return word.contains("personal") || word.contains("vacation") || word.contains("bereave")
                ? "personal"
                : "other";
    }
}
