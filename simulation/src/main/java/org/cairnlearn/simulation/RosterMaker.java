package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairnlearn.simulation.learning.Chance;

/** Fills the school with adults, students and classes. */
final class RosterMaker {
    private static final double LEARNING_ENGLISH = 0.12;
    private static final double SERVED = 0.08;
    private static final int CO_TAUGHT = 2;
    private static final int ONE_IN_THE_ENSEMBLE = 14;

    private final SchoolSeed seed;
    private final Term term;
    private final List<SchoolDay> daysBefore;
    private final List<Cohort> cohorts;
    private final Staff staff;
    private final List<Names.Name> names;
    private final Set<Integer> english;
    private final Set<Integer> served;

    private final List<Section> sections = new ArrayList<>();
    private final List<Enrollment> enrollments = new ArrayList<>();
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<Person> students = new ArrayList<>();

    private RosterMaker(SchoolSeed seed, Term term, Calendar calendar) {
        this.seed = seed;
        this.term = term;
        this.daysBefore = calendar.before(seed.today());
        this.cohorts = Cohort.of(seed.students());
        var faculty = new Faculty(cohorts.size(), seed.students());
        int people = seed.students() + faculty.teachers() + 1 + faculty.aides();
        this.names = Names.draw(people, Chance.of(seed.seed(), "names"));
        this.english = some(seed, "english", LEARNING_ENGLISH);
        this.served = some(seed, "services", SERVED);
        this.staff = new Staff(faculty, seed.seed(), names);
    }

    /** A roster, and what decides its students' days. */
    record Made(Roster roster, List<Pupil> pupils) {}

    static Made make(SchoolSeed seed, Term term, Calendar calendar) {
        return new RosterMaker(seed, term, calendar).make();
    }

    private Made make() {
        cohorts.forEach(this::addStudents);
        for (Discipline discipline : Discipline.values()) {
            cohorts.forEach(cohort -> addLessons(discipline, cohort));
        }
        cohorts.forEach(this::addHomeroom);
        addEnsemble("Band", Rotation.A);
        addEnsemble("Choir", Rotation.B);
        var people = new ArrayList<>(staff.people());
        people.addAll(students);
        people.addAll(Office.people(seed.seed(), people.size()));
        return new Made(
                new Roster(campus(), term, classes(), people, needs()), List.copyOf(pupils));
    }

    private Roster.Classes classes() {
        return new Roster.Classes(sections, enrollments);
    }

    private Roster.Needs needs() {
        return new Roster.Needs(ids(Pupil::served), ids(Pupil::learningEnglish));
    }

    private Set<SourcedId> ids(Predicate<Pupil> which) {
        return pupils.stream().filter(which).map(Pupil::id).collect(Collectors.toSet());
    }

    private Roster.Campus campus() {
        return new Roster.Campus(
                new Roster.Org(id("district", 1), "Saltmarsh District", "9901"),
                new Roster.Org(id("school", 1), "Harbor School", "990101"));
    }

    private void addStudents(Cohort cohort) {
        for (int place = 0; place < cohort.size(); place++) {
            int n = students.size();
            Names.Name name = names.get(staff.people().size() + n);
            var person = name.person(id("person", staff.people().size() + n), Role.STUDENT);
            students.add(person);
            pupils.add(
                    new Pupil(
                            person.id(),
                            cohort,
                            Attendance.of(cohort.place(), place),
                            english.contains(n),
                            served.contains(n)));
        }
    }

    /** That share of all students, by their number. */
    private static Set<Integer> some(SchoolSeed seed, String purpose, double share) {
        List<Integer> all = IntStream.range(0, seed.students()).boxed().toList();
        return Chance.of(seed.seed(), purpose).shuffled(all).stream()
                .limit(Math.round(share * seed.students()))
                .collect(Collectors.toSet());
    }

    private void addLessons(Discipline discipline, Cohort cohort) {
        int teacher = staff.faculty().teacherOf(cohort.place());
        var course = discipline.course(seed.seed(), cohort.grade());
        var section =
                new Section(
                        id("section/" + discipline, cohort.place()),
                        course,
                        course.title() + ", section " + cohort.letter(),
                        new Section.Place(
                                discipline.room(teacher),
                                String.valueOf(discipline.period(cohort.place()))),
                        Section.Kind.LESSON);
        sections.add(section);
        enrol(section, staff.teacher(discipline, teacher), true);
        switch (discipline) {
            case MATHEMATICS -> addSpecialist(section, cohort.place() == 0);
            case READING_AND_WRITING -> {
                addSpecialist(section, 0 < cohort.place() && cohort.place() <= CO_TAUGHT);
                staff.aideOf(cohort.place()).ifPresent(aide -> enrol(section, aide, false));
            }
            case SCIENCE, SOCIAL_STUDIES, PHYSICAL_EDUCATION, ARTS -> {}
        }
        enrolStudents(section, cohort);
    }

    private void addSpecialist(Section section, boolean here) {
        if (here) {
            enrol(section, staff.specialist(), false);
        }
    }

    private void addHomeroom(Cohort cohort) {
        Discipline[] disciplines = Discipline.values();
        int each = staff.faculty().teachersOfEach();
        int turn = cohort.place() % (each * disciplines.length);
        Discipline discipline = disciplines[turn / each];
        var section =
                new Section(
                        id("homeroom", cohort.place()),
                        new Section.Course(
                                id("advisory", cohort.grade()),
                                "Advisory " + cohort.grade(),
                                "ADV-" + cohort.grade(),
                                "",
                                cohort.grade()),
                        "Homeroom " + cohort.grade() + cohort.letter(),
                        new Section.Place(discipline.room(turn % each), Bells.FLEX),
                        Section.Kind.HOMEROOM);
        sections.add(section);
        enrol(section, staff.teacher(discipline, turn % each), true);
        enrolStudents(section, cohort);
    }

    private void addEnsemble(String name, Rotation rotation) {
        var section =
                new Section(
                        SourcedId.of(seed.seed(), "ensemble/" + name, 1),
                        new Section.Course(
                                id("course/" + name, 1),
                                name,
                                name.toUpperCase(Locale.ROOT),
                                "Music",
                                0),
                        name,
                        new Section.Place("Music room", Bells.EARLY + "(" + rotation + ")"),
                        Section.Kind.ENSEMBLE);
        sections.add(section);
        enrol(section, staff.teacher(Discipline.ARTS, 0), true);
        for (int n = rotation.ordinal(); n < pupils.size(); n += ONE_IN_THE_ENSEMBLE) {
            enrol(section, students.get(n), false, pupils.get(n).attendance().firstDay(daysBefore));
        }
    }

    private void enrolStudents(Section section, Cohort cohort) {
        for (int n = 0; n < pupils.size(); n++) {
            Pupil pupil = pupils.get(n);
            if (pupil.cohort().equals(cohort)) {
                LocalDate begin = pupil.attendance().firstDay(daysBefore);
                enrol(section, students.get(n), false, begin);
            }
        }
    }

    private void enrol(Section section, Person adult, boolean primary) {
        enrol(section, adult, primary, term.session().begin());
    }

    private void enrol(Section section, Person person, boolean primary, LocalDate begin) {
        var id = id("enrollment", enrollments.size());
        enrollments.add(new Enrollment(id, section.id(), person.id(), primary, begin));
    }

    private SourcedId id(String kind, int n) {
        return SourcedId.of(seed.seed(), kind, n);
    }
}
