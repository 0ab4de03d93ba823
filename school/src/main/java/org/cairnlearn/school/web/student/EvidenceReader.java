package org.cairnlearn.school.web.student;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Lift;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.profile.ShowBook;
import org.cairnlearn.school.profile.Showpiece;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/** Reads what shows what a student can do: what the student shows, and what others saw. */
@Component
class EvidenceReader {
    /** So many skills a student still looks through. */
    private static final int MOST_SKILLS = 8;

    /** Work of so many school days belongs to it. */
    private static final int DAYS = 20;

    private final ShowBook shown;
    private final Known known;
    private final Pieces pieces;
    private final RosterBook roster;
    private final SchoolClock clock;

    EvidenceReader(
            ShowBook shown, Known known, Pieces pieces, RosterBook roster, SchoolClock clock) {
        this.shown = shown;
        this.known = known;
        this.pieces = pieces;
        this.roster = roster;
        this.clock = clock;
    }

    /** What is known of the skills. */
    @Component
    record Known(Subjects subjects, Skills skills, MasteryBook mastery) {}

    /**
     * What shows what.
     *
     * @param skills those of which something is shown or seen, the newest first
     * @param people who said something or judged
     */
    record Facts(
            List<Showpiece> shown,
            List<Observation> work,
            List<Competency> skills,
            Stand stand,
            Map<PersonId, Person> people) {}

    /**
     * Where the student stands on the skills.
     *
     * @param lifts what would lift which level
     * @param taught what can be named when something is added
     */
    record Stand(Footing footing, Map<CompetencyId, Lift> lifts, List<Competency> taught) {}

    Facts read(PersonId student) {
        var all = shown.of(List.of(student));
        var since = clock.time().startOf(clock.calendarOf(student).before(clock.today(), DAYS));
        var work = pieces.since(student, since).reversed();
        var taught =
                known.subjects().of(student).frameworks().stream()
                        .flatMap(framework -> known.skills().of(framework.id()).stream())
                        .distinct()
                        .toList();
        var skills = named(all, work, taught);
        var footing = known.skills().footing(student, skills);
        var lifts =
                known.mastery()
                        .lifts(
                                student,
                                skills.stream().map(Competency::id).toList(),
                                footing.progress().at());
        return new Facts(all, work, skills, new Stand(footing, lifts, taught), people(all, work));
    }

    /** The skills that something is about, those with the newest first. */
    private static List<Competency> named(
            List<Showpiece> shown, List<Observation> work, List<Competency> taught) {
        record Dated(CompetencyId skill, Instant at) {}
        var dated = new ArrayList<Dated>();
        shown.forEach(piece ->
                Stream.ofNullable(piece.what().skill())
                        .forEach(skill -> dated.add(new Dated(skill, piece.added()))));
        work.forEach(piece ->
                piece.competencies()
                        .forEach(skill -> dated.add(new Dated(skill, piece.occurredAt()))));
        var own = shown.stream().flatMap(piece -> Stream.ofNullable(piece.what().skill()));
        var newest =
                dated.stream()
                        .sorted(java.util.Comparator.comparing(Dated::at).reversed())
                        .map(Dated::skill)
                        .distinct()
                        .limit(MOST_SKILLS);
        var asked = Stream.concat(newest, own).collect(Collectors.toCollection(LinkedHashSet::new));
        var byId =
                taught.stream()
                        .collect(Collectors.toMap(Competency::id, one -> one, (one, _) -> one));
        return asked.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    private Map<PersonId, Person> people(
            Collection<Showpiece> shown, Collection<Observation> work) {
        var named =
                Stream.concat(
                                shown.stream()
                                        .flatMap(piece -> piece.said().stream())
                                        .map(Showpiece.Word::by),
                                work.stream()
                                        .flatMap(piece ->
                                                Stream.ofNullable(piece.circumstances().rater())))
                        .distinct()
                        .toList();
        return roster.people(named).stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }
}
