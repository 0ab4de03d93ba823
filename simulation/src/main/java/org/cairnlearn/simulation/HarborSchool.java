package org.cairnlearn.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Harbor School: one middle school in one district, one term, Math 7 in section B and the small
 * section A (and more sections in a larger school), 22 skills, and about twelve weeks of responses
 * up to the last school day before the seed's date. Every class has newcomers, a student who has
 * been away since the first week and some who miss many days; two skills nobody has touched yet,
 * and three were left after the first weeks.
 *
 * <p>The students' process: every skill has up to four memory traces, laid by leaps whose
 * probability depends on the student's pace, the week's teaching, what the skill builds on and
 * tiredness; traces fade with half-lives that grow by spaced use; answers add slips, tiredness and
 * guesses. Cost: linear in the number of responses, some milliseconds for one class.
 */
public final class HarborSchool {
    /** Students of section A, who come on top of {@link SchoolSeed#students()}. */
    public static final int SMALL_SECTION = 8;

    /** Where the school lies: its hours are hours of this zone. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final int WEEKS_OF_TEACHING = 13;

    private final SchoolSeed seed;
    private final Roster roster;
    private final StudentTerm.Taught taught;
    private final List<Lived> lived = new ArrayList<>();

    private HarborSchool(SchoolSeed seed) {
        this.seed = seed;
        this.roster = RosterMaker.make(seed);
        Framework framework = HarborFramework.framework();
        this.taught = new StudentTerm.Taught(framework, ItemBank.of(seed.seed(), framework));
    }

    /** The school of a seed: the same seed gives equal schools. */
    public static SimulatedSchool simulate(SchoolSeed seed) {
        return new HarborSchool(seed).simulate();
    }

    private SimulatedSchool simulate() {
        List<LocalDate> days = roster.term().schoolDaysBefore(seed.today());
        for (Section section : roster.sections()) {
            StudentTerm.Lessons lessons = lessons(section);
            List<SourcedId> students = roster.members(section, Role.STUDENT);
            for (int place = 0; place < students.size(); place++) {
                live(students.get(place), lessons, Attendance.of(place), days);
            }
        }
        List<Known> truth = lived.stream().flatMap(life -> life.truth().stream()).toList();
        return new SimulatedSchool(seed, roster, taught.framework(), log(), truth);
    }

    private StudentTerm.Lessons lessons(Section section) {
        var chance = Chance.of(seed.seed(), "teaching/" + section.id());
        List<Double> teaching =
                Stream.generate(() -> chance.factor(0.3)).limit(WEEKS_OF_TEACHING).toList();
        return new StudentTerm.Lessons(
                taught, roster.term().session().begin(), section.place().period(), teaching);
    }

    private void live(
            SourcedId student,
            StudentTerm.Lessons lessons,
            Attendance attendance,
            List<LocalDate> days) {
        var term = new StudentTerm(lessons, student, seed.seed());
        List<StudentTerm.Answer> answers = term.attend(attendance.days(days, term.chance()));
        lived.add(new Lived(student, answers, term.truth(seed.today())));
    }

    private ResponseLog log() {
        Instant start =
                lived.stream()
                        .map(life -> life.answers().getFirst().at())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<Response> responses =
                lived.stream().flatMap(life -> life.responses(start).stream()).toList();
        return new ResponseLog(start, responses);
    }

    /** A student's term when it is over. */
    private record Lived(SourcedId student, List<StudentTerm.Answer> answers, List<Known> truth) {
        List<Response> responses(Instant start) {
            var responses = new ArrayList<Response>(answers.size());
            for (StudentTerm.Answer answer : answers) {
                long seconds = answer.at().getEpochSecond() - start.getEpochSecond();
                responses.add(
                        new Response(
                                student,
                                responses.size() + 1,
                                answer.item(),
                                seconds,
                                answer.score()));
            }
            return responses;
        }
    }
}
