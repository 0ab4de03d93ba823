package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fills the school with teachers, students and sections. */
final class RosterMaker {
    private static final int LARGEST_SECTION = 30;
    private static final int USUAL_SECTION = 27;
    private static final int SECTIONS_PER_TEACHER = 5;
    private static final int FIRST_TEACHERS = 3; // two of section B, one of section A

    private final long seed;
    private final Term term;
    private final List<LocalDate> schoolDays;
    private final List<Integer> sizes;
    private final List<Names.Name> names;

    private final List<Section> sections = new ArrayList<>();
    private final List<Person> teachers = new ArrayList<>();
    private final List<Person> students = new ArrayList<>();
    private final List<Enrollment> enrollments = new ArrayList<>();

    private RosterMaker(SchoolSeed seed) {
        this.seed = seed.seed();
        this.term = Term.around(seed);
        this.schoolDays = term.schoolDaysBefore(seed.today());
        this.sizes = sizes(seed.students());
        int people = seed.students() + HarborSchool.SMALL_SECTION + teachersFor(sizes.size());
        this.names = Names.draw(people, Chance.of(this.seed, "names"));
    }

    static Roster make(SchoolSeed seed) {
        return new RosterMaker(seed).make();
    }

    private Roster make() {
        for (int n = 0; n < teachersFor(sizes.size()); n++) {
            teachers.add(person(Role.TEACHER, n));
        }
        var course = new Section.Course(SourcedId.of(seed, "course", 1), "Math 7", "MATH-7");
        for (int n = 0; n < sizes.size(); n++) {
            var section =
                    new Section(
                            SourcedId.of(seed, "section", n),
                            course,
                            "Math 7, section " + letter(n),
                            place(n));
            sections.add(section);
            enrolTeachers(section, n);
            enrolStudents(section, sizes.get(n));
        }
        var people = new ArrayList<>(teachers);
        people.addAll(students);
        people.add(office(people.size()));
        return new Roster(campus(), term, sections, people, enrollments);
    }

    private Roster.Campus campus() {
        return new Roster.Campus(
                new Roster.Org(SourcedId.of(seed, "district", 1), "Saltmarsh District", "9901"),
                new Roster.Org(SourcedId.of(seed, "school", 1), "Harbor School", "990101"));
    }

    private void enrolTeachers(Section section, int n) {
        LocalDate begin = term.session().begin();
        enrol(section, teachers.get(teacherOf(n)), true, begin);
        if (n == 0) {
            enrol(section, teachers.get(1), false, begin);
        }
    }

    private void enrolStudents(Section section, int size) {
        for (int place = 0; place < size; place++) {
            Person student = person(Role.STUDENT, teachers.size() + students.size());
            students.add(student);
            enrol(section, student, false, Attendance.of(place).firstDay(schoolDays));
        }
    }

    private void enrol(Section section, Person person, boolean primary, LocalDate begin) {
        var id = SourcedId.of(seed, "enrollment", enrollments.size());
        enrollments.add(new Enrollment(id, section.id(), person.id(), primary, begin));
    }

    /** Drawn apart, so that everybody else is called as before. */
    private Person office(int n) {
        Names.Name name = Names.draw(1, Chance.of(seed, "office")).getFirst();
        var id = SourcedId.of(seed, "person", n);
        String username = "office." + name.username().substring(name.username().indexOf('.') + 1);
        return new Person(id, Role.ADMINISTRATOR, name.given(), name.family(), username);
    }

    private Person person(Role role, int n) {
        Names.Name name = names.get(n);
        var id = SourcedId.of(seed, "person", n);
        return new Person(id, role, name.given(), name.family(), name.username());
    }

    /** Section B, the small section A, then as many full ones as there are students left. */
    private static List<Integer> sizes(int students) {
        int full = students <= LARGEST_SECTION ? 1 : Math.ceilDiv(students, USUAL_SECTION);
        var sizes = new ArrayList<Integer>();
        for (int n = 0; n < full; n++) {
            sizes.add(students / full + (n < students % full ? 1 : 0));
        }
        sizes.add(1, HarborSchool.SMALL_SECTION);
        return List.copyOf(sizes);
    }

    private static int teachersFor(int sections) {
        return FIRST_TEACHERS + Math.ceilDiv(sections - 2, SECTIONS_PER_TEACHER);
    }

    private static int teacherOf(int section) {
        return switch (section) {
            case 0 -> 0;
            case 1 -> 2;
            default -> FIRST_TEACHERS + (section - 2) / SECTIONS_PER_TEACHER;
        };
    }

    private static String letter(int section) {
        return switch (section) {
            case 0 -> "B";
            case 1 -> "A";
            default -> String.valueOf((char) ('A' + section));
        };
    }

    /** Each teacher has one room; nobody teaches two sections in one period. */
    private static Section.Place place(int section) {
        return switch (section) {
            case 0 -> new Section.Place("Room 204", 3);
            case 1 -> new Section.Place("Room 206", 5);
            default ->
                    new Section.Place(
                            "Room " + (204 + teacherOf(section)),
                            1 + (section - 2) % SECTIONS_PER_TEACHER);
        };
    }
}
