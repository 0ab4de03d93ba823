package org.cairnlearn.school.web.teacher.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.Outcome;
import org.cairnlearn.school.profile.Progress;
import org.cairnlearn.school.profile.ProgressBook;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.CheckQueue;
import org.cairnlearn.school.web.kit.CheckQueue.Waiting;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.RetakeRule;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.kit.WorkWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the queue of checks and puts it into words; how many wait changes no statement. */
@Component
class ChecksReader {
    private final CheckQueue queue;
    private final CheckBook checks;
    private final ProgressBook progress;
    private final EvidenceBook evidence;
    private final SchoolTime time;

    ChecksReader(
            CheckQueue queue,
            CheckBook checks,
            ProgressBook progress,
            EvidenceBook evidence,
            SchoolTime time) {
        this.queue = queue;
        this.checks = checks;
        this.progress = progress;
        this.evidence = evidence;
        this.time = time;
    }

    ChecksPage page(PersonId adult, Words words) {
        var waiting = queue.of(adult);
        var students = waiting.stream().map(one -> one.student().id()).distinct().toList();
        var skills = waiting.stream().map(one -> one.skill().id()).distinct().toList();
        var here = progress.read(students, skills);
        var work = evidence.about(students, skills);
        return new ChecksPage(
                words.say("teacher.checks.lead", "count", waiting.size()),
                waiting.isEmpty()
                        ? new Notice(
                                words.say("teacher.checks.none"),
                                words.say("teacher.checks.none_why"),
                                null)
                        : null,
                waiting.stream().map(one -> item(one, here, work, words)).toList(),
                IntStream.rangeClosed(0, Outcome.MOST)
                        .mapToObj(points ->
                                new ChecksPage.Points(
                                        points,
                                        words.say("teacher.checks.points", "points", points)))
                        .toList(),
                RetakeRule.sentences(checks.rule(adult), words));
    }

    private ChecksPage.Item item(
            Waiting one, Progress here, Map<PersonId, List<Observation>> work, Words words) {
        var status = here.status(one.student().id(), one.skill().id());
        var own =
                work.getOrDefault(one.student().id(), List.of()).stream()
                        .filter(piece -> piece.isAbout(one.skill().id()))
                        .toList();
        return new ChecksPage.Item(
                one.request().id().toString(),
                one.student().name().full(),
                words.say(
                        "teacher.checks.since",
                        "day",
                        words.day(time.at(one.request().askedAt()).toLocalDate())),
                putOff(one.request().putOffOn(), words),
                new ChecksPage.About(
                        one.skill().name(),
                        one.skill().statement(),
                        grade(one.skill(), words),
                        Level.scale(words).get(status.level().stones()),
                        last(own, words)));
    }

    private String putOff(@Nullable LocalDate day, Words words) {
        return time.today().equals(day) ? words.say("teacher.checks.put_off_today") : "";
    }

    private static String grade(Competency skill, Words words) {
        return skill.grade().isEmpty()
                ? ""
                : words.say("teacher.checks.grade", "grade", skill.grade());
    }

    private String last(List<Observation> work, Words words) {
        return new WorkWords(words, time, Map.of())
                .lines(work).stream()
                        .findFirst()
                        .map(line -> line.text() + " · " + line.date())
                        .orElse(words.say("teacher.checks.no_work"));
    }
}
