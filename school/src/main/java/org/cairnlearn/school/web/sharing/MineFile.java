package org.cairnlearn.school.web.sharing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** What a student may take along: all that the student reads of it, as tables. */
@Component
class MineFile {
    /** Longer than a school year. */
    private static final Duration BACK = Duration.ofDays(400);

    private final Said said;
    private final Shows shows;
    private final CompetencyBook competencies;
    private final SchoolClock clock;
    private final Gate gate;

    MineFile(Said said, Shows shows, CompetencyBook competencies, SchoolClock clock, Gate gate) {
        this.said = said;
        this.shows = shows;
        this.competencies = competencies;
        this.clock = clock;
        this.gate = gate;
    }

    /** What was said. */
    @Component
    record Said(ConferenceBook talks, GoalBook goals, ProfileBook profiles, SignUpBook signUps) {}

    /** What was done. */
    @Component
    record Shows(EvidenceBook evidence, ShowBook pieces) {}

    /** Which table. */
    enum What {
        TALKS,
        GOALS,
        PROFILE,
        SIGN_UPS,
        EVIDENCE
    }

    /** A student's own table; private notes of adults are in none. */
    Table of(PersonId student, What what, Words words) {
        gate.enter(student, Action.SEE_WORK, Gate.student(student));
        return new Table(
                words.say("student.data.take", "what", what),
                List.of(
                        words.say("student.data.day"),
                        words.say("student.data.which"),
                        words.say("student.data.words"),
                        words.say("student.data.more")),
                switch (what) {
                    case TALKS -> talks(student, words);
                    case GOALS -> goals(student, words);
                    case PROFILE -> profile(student, words);
                    case SIGN_UPS -> signUps(student, words);
                    case EVIDENCE -> evidence(student, words);
                });
    }

    private List<List<String>> talks(PersonId student, Words words) {
        var talks = said.talks().since(List.of(student), clock.today().minusDays(BACK.toDays()));
        var notes = said.talks().notes(talks.stream().map(Conference::id).toList());
        return talks.stream()
                .map(talk ->
                        List.of(
                                talk.day().toString(),
                                talk.outcome() instanceof Conference.Outcome.Held
                                        ? words.say("student.data.talk")
                                        : words.say("student.data.no_talk"),
                                talk.next() instanceof Conference.Step step
                                        ? step.words() + " (" + step.by() + ")"
                                        : "",
                                String.join(
                                        " ",
                                        notes.getOrDefault(talk.id(), List.of()).stream()
                                                .filter(note ->
                                                        note.text().readers()
                                                                == Note.Readers.SHARED)
                                                .map(note -> note.text().words())
                                                .toList())))
                .toList();
    }

    private List<List<String>> goals(PersonId student, Words words) {
        return said.goals().of(List.of(student)).stream()
                .map(goal ->
                        List.of(
                                clock.dayOf(goal.life().begun()).toString(),
                                words.say("student.data.goal", "state", goal.life().state()),
                                goal.promise().words() + " (" + goal.promise().by() + ")",
                                String.join(
                                        "; ",
                                        Stream.concat(
                                                        goal.steps().stream().map(Goal.Step::words),
                                                        Stream.of(goal.promise().reason()))
                                                .filter(text -> !text.isEmpty())
                                                .toList())))
                .toList();
    }

    private List<List<String>> profile(PersonId student, Words words) {
        return said.profiles().of(List.of(student)).stream()
                .filter(one -> one.about().readers() == Statement.Readers.SHARED)
                .map(one ->
                        List.of(
                                clock.dayOf(one.now().at()).toString(),
                                words.say("student.data.facet", "facet", one.about().facet()),
                                one.now().words(),
                                String.join(
                                        "; ",
                                        one.views().stream().map(Statement.View::words).toList())))
                .toList();
    }

    private List<List<String>> signUps(PersonId student, Words words) {
        return said.signUps().of(student).stream()
                .map(one ->
                        List.of(
                                one.day().toString(),
                                words.say("student.data.sign_up", "state", one.word().state()),
                                one.session(),
                                one.word().said().reason()))
                .toList();
    }

    private List<List<String>> evidence(PersonId student, Words words) {
        var done =
                shows.evidence()
                        .since(List.of(student), clock.now().minus(BACK))
                        .getOrDefault(student, List.of());
        var pieces = shows.pieces().of(List.of(student));
        var skills =
                competencies.byId(
                        Stream.concat(
                                        done.stream().flatMap(one -> one.competencies().stream()),
                                        pieces.stream()
                                                .flatMap(one ->
                                                        Stream.ofNullable(one.what().skill())))
                                .distinct()
                                .toList());
        return Stream.concat(
                        done.stream().map(one -> work(one, skills)),
                        pieces.stream().map(one -> piece(one, skills, words)))
                .toList();
    }

    private List<String> work(Observation one, Map<CompetencyId, Competency> skills) {
        return List.of(
                clock.dayOf(one.occurredAt()).toString(),
                one.source(),
                names(one.competencies(), skills),
                one.points() + " / " + one.max());
    }

    private List<String> piece(Showpiece one, Map<CompetencyId, Competency> skills, Words words) {
        return List.of(
                clock.dayOf(one.added()).toString(),
                words.say("student.data.piece", "kind", one.what().kind()),
                Stream.ofNullable(one.what().skill())
                        .map(skill -> names(List.of(skill), skills))
                        .findFirst()
                        .orElse(""),
                (one.what().words() + " " + one.what().detail()).strip());
    }

    private static String names(
            Collection<CompetencyId> ids, Map<CompetencyId, Competency> skills) {
        return String.join(
                "; ",
                ids.stream()
                        .map(skills::get)
                        .filter(Objects::nonNull)
                        .map(Competency::name)
                        .toList());
    }
}
