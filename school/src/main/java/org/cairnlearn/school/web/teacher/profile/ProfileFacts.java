package org.cairnlearn.school.web.teacher.profile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.profile.Draft;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.profile.Progress;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a profile is made of, read in one piece of work.
 *
 * @param skills those that the class works on
 * @param past where the student stood at the end of each week, the oldest first
 * @param work on these skills, in the order of time
 */
record ProfileFacts(
        Who who, List<Competency> skills, Progress progress, Past past, List<Observation> work) {
    ProfileFacts {
        skills = List.copyOf(skills);
        work = List.copyOf(work);
    }

    /** Who reads about whom. */
    record Who(Person reader, Person student, SchoolClass schoolClass) {}

    /**
     * How it went.
     *
     * @param weeks where the student stood at the end of each, the oldest first; the last is now
     * @param pace null when the course has no dates or no skills
     * @param calendar the days of the student's school
     */
    record Past(Map<Instant, Knowing> weeks, @Nullable PaceBand pace, SchoolCalendar calendar) {}

    Status now(Competency skill) {
        return progress.status(who.student().id(), skill.id());
    }

    /** Where the student stood some weeks ago. */
    Status at(Instant moment, Competency skill) {
        var then = past.weeks().get(moment);
        if (then == null) {
            throw new IllegalArgumentException("Nothing was asked about " + moment);
        }
        return then.of(who.student().id(), skill.id());
    }

    /** The work on one skill, the newest last. */
    List<Observation> work(Competency skill) {
        return work.stream().filter(piece -> piece.isAbout(skill.id())).toList();
    }

    /** How the student came so far, the oldest week first. */
    Draft.Way way() {
        var ids = skills.stream().map(Competency::id).toList();
        var ends = past.weeks().keySet().stream().sorted().toList();
        return new Draft.Way(
                who.student().id(),
                ids,
                ends.stream().flatMap(end -> Stream.ofNullable(past.weeks().get(end))).toList());
    }

    Optional<Observation> newest() {
        return work.stream().max(Comparator.comparing(Observation::occurredAt));
    }
}
