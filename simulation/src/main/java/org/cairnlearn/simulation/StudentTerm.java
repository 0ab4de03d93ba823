package org.cairnlearn.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.simulation.learning.Chance;
import org.cairnlearn.simulation.learning.Item;
import org.cairnlearn.simulation.learning.Mind;
import org.cairnlearn.simulation.learning.Score;
import org.cairnlearn.simulation.learning.Skill;
import org.cairnlearn.simulation.learning.Subject;
import org.cairnlearn.simulation.learning.TaskChooser;
import org.cairnlearn.simulation.learning.Temperament;

/** One student's term, day by day: works on a few tasks in both subjects, learns, forgets. */
final class StudentTerm {
    private static final int MOST_IN_A_LESSON = 8;
    private static final int MOST_ON_A_HALF_DAY = 4;
    private static final int TASKS_A_DAY = 16;

    /** What a lesson has beside what is scored; it teaches too. */
    private static final int UNSCORED = 4;

    /** A piece of work that a teacher scores is due every second day. */
    private static final int DAYS_FOR_A_PIECE = 2;

    private static final int RUBRIC_ROWS = 3;

    private final Schooling schooling;
    private final Pupil pupil;
    private final Chance chance;
    private final Temperament temperament;
    private final Mind mind;
    private final TaskChooser tasks;
    private final Map<Subject, Double> ease = new EnumMap<>(Subject.class);
    private final Map<Subject, List<Answer>> answers = new EnumMap<>(Subject.class);

    StudentTerm(Schooling schooling, Pupil pupil) {
        this.schooling = schooling;
        this.pupil = pupil;
        this.chance = Chance.of(schooling.seed(), "student/" + pupil.id());
        this.temperament = Temperament.draw(chance);
        this.mind = new Mind(temperament, pupil.cohort().grade(), Subject.allSkills(), chance);
        this.tasks = new TaskChooser(schooling.items(), mind, chance);
        for (Subject subject : Subject.values()) {
            ease.put(subject, drawEase(subject));
        }
    }

    /** Some things are harder to learn in a language that one learns at the same time. */
    private double drawEase(Subject subject) {
        boolean foreign = pupil.learningEnglish() && subject == Subject.READING_AND_WRITING;
        return chance.factor(0.25) * (foreign ? 0.75 : 1) * (pupil.served() ? 0.8 : 1);
    }

    Chance chance() {
        return chance;
    }

    /** The student comes to school on these days, in order. */
    void attend(List<SchoolDay> days) {
        for (SchoolDay day : days) {
            int done = 0;
            for (Subject subject : inOrder(day)) {
                done += lesson(subject, day, done);
            }
        }
    }

    List<Answer> answers(Subject subject) {
        return List.copyOf(answers.getOrDefault(subject, List.of()));
    }

    /** What the student knows on the given day. */
    List<Known> truth(LocalDate on) {
        return Subject.allSkills().stream()
                .map(Skill::code)
                .map(skill -> new Known(pupil.id(), skill, mind.known(skill, dayOfTerm(on))))
                .toList();
    }

    private List<Subject> inOrder(SchoolDay day) {
        return Stream.of(Subject.values())
                .sorted(Comparator.comparing(subject -> block(subject, day).begin()))
                .toList();
    }

    private Bells block(Subject subject, SchoolDay day) {
        Discipline discipline =
                switch (subject) {
                    case MATHEMATICS -> Discipline.MATHEMATICS;
                    case READING_AND_WRITING -> Discipline.READING_AND_WRITING;
                };
        return Bells.find(day, String.valueOf(discipline.period(pupil.cohort().place())));
    }

    /** Works through a lesson, after some tasks of the day; tells how many this one had. */
    private int lesson(Subject subject, SchoolDay day, int done) {
        int dayOfTerm = dayOfTerm(day.date());
        var course = schooling.course(subject, pupil.cohort());
        double teaching = course.weeks().get(dayOfTerm / 7) * ease.getOrDefault(subject, 1.0);
        var lesson = new TaskChooser.Lesson(subject, pupil.cohort().grade(), dayOfTerm);
        for (int n = 0; n < UNSCORED; n++) {
            mind.work(tasks.task(lesson), new Mind.Moment(dayOfTerm, tired(done), teaching, 1));
        }
        List<Item> items = items(lesson, day);
        List<Answer> own = answers.computeIfAbsent(subject, _ -> new ArrayList<>());
        Instant now = begin(subject, day).plusSeconds(120 + chance.below(240));
        for (int n = 0; n < items.size(); n++) {
            now = now.plusSeconds(45 + chance.below(165));
            var moment = new Mind.Moment(dayOfTerm, tired(done + n), teaching, course.strictness());
            own.add(new Answer(now, items.get(n), mind.work(items.get(n), moment)));
        }
        return items.size();
    }

    private static double tired(int done) {
        return (double) done / TASKS_A_DAY;
    }

    private Instant begin(Subject subject, SchoolDay day) {
        return day.date().atTime(block(subject, day).begin()).atZone(schooling.zone()).toInstant();
    }

    private List<Item> items(TaskChooser.Lesson lesson, SchoolDay day) {
        return switch (lesson.subject()) {
            case MATHEMATICS ->
                    Stream.generate(() -> tasks.task(lesson)).limit(responses(day)).toList();
            case READING_AND_WRITING ->
                    (lesson.day() + pupil.cohort().place()) % DAYS_FOR_A_PIECE == 0
                            ? tasks.piece(lesson, RUBRIC_ROWS)
                            : Stream.generate(() -> tasks.check(lesson))
                                    .limit(chance.happens(0.5) ? 3 : 2)
                                    .toList();
        };
    }

    private int responses(SchoolDay day) {
        long count = Math.round(temperament.volume() + 1.2 * chance.bell());
        return Math.clamp(
                count,
                1,
                day.kind() == SchoolDay.Kind.HALF ? MOST_ON_A_HALF_DAY : MOST_IN_A_LESSON);
    }

    private int dayOfTerm(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(schooling.firstDay(), date);
    }

    /** An answer before it has its place in the log. */
    record Answer(Instant at, Item item, Score score) {}
}
