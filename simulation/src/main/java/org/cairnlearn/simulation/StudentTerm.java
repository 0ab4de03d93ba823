package org.cairnlearn.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One student's term, day by day: comes to class or not, works on a few tasks, learns, forgets. */
final class StudentTerm {
    private static final int FEWEST_A_DAY = 3;
    private static final int MOST_A_DAY = 12;

    /** When the lessons begin; each lasts 50 minutes, the last ends at 14:35. */
    private static final List<LocalTime> PERIODS =
            List.of(
                    LocalTime.of(8, 30),
                    LocalTime.of(9, 25),
                    LocalTime.of(10, 20),
                    LocalTime.of(11, 15),
                    LocalTime.of(12, 50),
                    LocalTime.of(13, 45));

    private final Lessons lessons;
    private final SourcedId student;
    private final Chance chance;
    private final Temperament temperament;
    private final Mind mind;
    private final TaskChooser tasks;
    private final List<Answer> answers = new ArrayList<>();

    StudentTerm(Lessons lessons, SourcedId student, long seed) {
        this.lessons = lessons;
        this.student = student;
        this.chance = Chance.of(seed, "student/" + student);
        this.temperament = Temperament.draw(chance);
        Framework framework = lessons.school().framework();
        this.mind = new Mind(temperament, framework, chance);
        this.tasks = new TaskChooser(lessons.school().items(), mind, chance);
    }

    /** The student comes to class on these days, in order. */
    List<Answer> attend(List<LocalDate> days) {
        days.forEach(this::lesson);
        return List.copyOf(answers);
    }

    /** What the student knows on the given day. */
    List<Known> truth(LocalDate on) {
        return lessons.school().framework().skills().stream()
                .map(Skill::code)
                .map(skill -> new Known(student, skill, mind.known(skill, dayOfTerm(on))))
                .toList();
    }

    Chance chance() {
        return chance;
    }

    private void lesson(LocalDate date) {
        int day = dayOfTerm(date);
        double teaching = lessons.teaching().get(day / 7);
        Instant now =
                date.atTime(PERIODS.get(lessons.period() - 1))
                        .atZone(HarborSchool.ZONE)
                        .toInstant()
                        .plusSeconds(120 + chance.below(240));
        int count = responses();
        for (int n = 0; n < count; n++) {
            Item item = tasks.choose(day);
            now = now.plusSeconds(45 + chance.below(165));
            double tired = (double) n / MOST_A_DAY;
            Score score = mind.work(item, new Mind.Moment(day, tired, teaching));
            answers.add(new Answer(now, item, score));
        }
    }

    private int responses() {
        long count = Math.round(temperament.volume() + 1.5 * chance.bell());
        return Math.clamp(count, FEWEST_A_DAY, MOST_A_DAY);
    }

    private int dayOfTerm(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(lessons.firstDay(), date);
    }

    /** An answer before it has its place in the log. */
    record Answer(Instant at, Item item, Score score) {}

    /** What is taught at the school. */
    record Taught(Framework framework, ItemBank items) {}

    /**
     * The lessons of a section.
     *
     * @param period of the day, 1 to 6
     * @param teaching how well each week's teaching went, a factor, 1 is usual
     */
    record Lessons(Taught school, LocalDate firstDay, int period, List<Double> teaching) {
        Lessons {
            teaching = List.copyOf(teaching);
        }
    }
}
