package org.cairnlearn.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairnlearn.simulation.learning.Subject;

/**
 * Harbor School: one middle school in one district in the middle of a term, with six lessons and a
 * flex block a day, and about eight weeks of work in mathematics and in reading and writing up to
 * the last school day before the seed's date. Section B has newcomers, a student who has been away
 * since the first week and some who miss many days; in each grade some skills come later in the
 * year, and some were left after the first weeks.
 *
 * <p>The students' process: every skill has up to four memory traces, laid by leaps whose
 * probability depends on the student's pace, the week's teaching, what the skill builds on and
 * tiredness; traces fade with half-lives that grow by spaced use; answers add slips, tiredness,
 * guesses, and the strictness of the teacher who scores. Cost: linear in the number of responses.
 */
public final class HarborSchool {
    /** Where the school lies unless its seed says otherwise. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final SchoolSeed seed;
    private final Calendar calendar;
    private final RosterMaker.Made made;
    private final Schooling schooling;

    private final List<Absence> absences = new ArrayList<>();
    private final List<Known> truth = new ArrayList<>();
    private final Map<Subject, List<Lived>> lived = new EnumMap<>(Subject.class);

    private HarborSchool(SchoolSeed seed) {
        this.seed = seed;
        var term = Term.around(seed);
        this.calendar = Calendar.of(term.session(), seed.today());
        this.made = RosterMaker.make(seed, term, calendar);
        this.schooling = new Schooling(seed, term.session().begin());
        for (Subject subject : Subject.values()) {
            lived.put(subject, new ArrayList<>());
        }
    }

    /** The school of a seed: the same seed gives equal schools. */
    public static SimulatedSchool simulate(SchoolSeed seed) {
        return new HarborSchool(seed).simulate();
    }

    private SimulatedSchool simulate() {
        List<SchoolDay> days = calendar.before(seed.today());
        made.pupils().forEach(pupil -> live(pupil, days));
        calendar.find(seed.today())
                .ifPresent(day -> absences.addAll(Days.today(seed, day, made.pupils())));
        Instant start =
                lived.values().stream()
                        .flatMap(List::stream)
                        .flatMap(Lived::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<Studied> studied =
                Stream.of(Subject.values())
                        .map(subject -> new Studied(subject, log(subject, start)))
                        .toList();
        return new SimulatedSchool(
                seed, made.roster(), new Days(calendar, absences), studied, truth);
    }

    private void live(Pupil pupil, List<SchoolDay> days) {
        var term = new StudentTerm(schooling, pupil);
        List<SchoolDay> there = pupil.attendance().present(days, term.chance());
        term.attend(there);
        absences.addAll(Days.missed(pupil.id(), pupil.attendance().enrolled(days), there));
        truth.addAll(term.truth(seed.today()));
        lived.forEach((subject, all) -> all.add(new Lived(pupil.id(), term.answers(subject))));
    }

    private ResponseLog log(Subject subject, Instant start) {
        return new ResponseLog(
                start,
                lived.getOrDefault(subject, List.of()).stream()
                        .flatMap(life -> life.responses(start).stream())
                        .toList());
    }

    /** A student's work in a subject when the term is over. */
    private record Lived(SourcedId student, List<StudentTerm.Answer> answers) {
        Stream<Instant> first() {
            return answers.stream().limit(1).map(StudentTerm.Answer::at);
        }

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
