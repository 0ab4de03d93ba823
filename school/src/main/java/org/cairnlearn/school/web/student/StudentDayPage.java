package org.cairnlearn.school.web.student;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NoSchool;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentDay.Shared;
import org.cairnlearn.school.web.student.TodayPage.When;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a student's day into words a ten-year-old reads. */
final class StudentDayPage {
    private final StudentFacts facts;
    private final Words words;
    private final TodayPhrases phrases;
    private final LocalTime now;
    private final List<Level> scale;

    StudentDayPage(StudentFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.now = time.at(time.now()).toLocalTime();
        this.scale = Level.scale(words);
    }

    TodayPage page(SchoolDay day) {
        var date = day.date();
        if (facts.shared().isEmpty()) {
            return new TodayPage(
                    new TodayPage.Head(words.day(date), "", null),
                    day.hasSchool()
                            ? new Notice(phrases.waiting(), phrases.untilThen(), null)
                            : NoSchool.notice(day, date, words, null),
                    List.of(),
                    TodayPage.Desk.EMPTY);
        }
        return new TodayPage(
                new TodayPage.Head(
                        words.day(date), lead(), Link.to(phrases.slip(), StudentController.SLIP)),
                null,
                facts.shared().stream().map(this::block).toList(),
                new TodayPage.Desk(
                        facts.shared().stream().flatMap(this::talk).findFirst().orElse(null),
                        finished(),
                        facts.next().stream().map(this::next).toList()));
    }

    /** What was done today, skill by skill, the newest first. */
    private List<TodayPage.Finished> finished() {
        return facts.done().entrySet().stream()
                .map(done -> {
                    var skill = facts.standing().skill(done.getKey());
                    return new TodayPage.Finished(
                            Link.to(skill.name(), "/student/map?skill=" + skill.id()),
                            phrases.right(done.getValue()),
                            level(done.getKey()));
                })
                .toList();
    }

    /** Where to go now; before the first block when it starts; after the last that it is over. */
    private String lead() {
        var current = facts.shared().stream().filter(block -> when(block) == When.NOW).findFirst();
        if (current.isPresent()) {
            var group = group(current.get());
            return phrases.goTo(place(group), with(group));
        }
        return facts.shared().stream()
                .filter(block -> when(block) == When.LATER)
                .findFirst()
                .map(block -> block.slot().times())
                .map(times -> phrases.startsAt(words.time(times.starts())))
                .orElse(phrases.allDone());
    }

    private TodayPage.Block block(Shared shared) {
        var group = group(shared);
        var subject = subject(shared);
        var times = shared.slot().times();
        return new TodayPage.Block(
                when(shared),
                times == null ? "" : words.span(times.starts(), times.ends()),
                place(group),
                with(group),
                subject.map(id -> facts.standing().skill(id).name()).orElse(phrases.ownPace()),
                subject.map(id -> facts.standing().skill(id).statement()).orElse(""),
                why(group, subject),
                subject.map(this::level).orElse(null));
    }

    private Group group(Shared shared) {
        return shared.plan().find(shared.place().group()).orElseThrow();
    }

    private static Optional<CompetencyId> own(@Nullable CompetencyId competency) {
        return Optional.ofNullable(competency);
    }

    private Optional<CompetencyId> subject(Shared shared) {
        return own(group(shared).competency()).or(() -> own(shared.place().competency()));
    }

    private Level level(CompetencyId competency) {
        return scale.get(facts.standing().status(competency).level().stones());
    }

    private String place(Group group) {
        return group.room().isEmpty() ? phrases.usualRoom() : group.room();
    }

    private String with(Group group) {
        var leader = group.leader();
        if (leader != null) {
            return phrases.with(facts.nameOf(leader));
        }
        return group.kind() == Group.Kind.PEERS ? phrases.together() : phrases.alone();
    }

    private String why(Group group, Optional<CompetencyId> subject) {
        var builtOn = group.basis().builtOn();
        var opens = group.basis().opens();
        return switch (group.basis().reason()) {
            case STARTED ->
                    opens == null
                            ? phrases.whyStarted()
                            : phrases.whyNeeded(facts.standing().skill(opens).name());
            case READY ->
                    builtOn == null
                            ? phrases.whyNext()
                            : phrases.whyReady(facts.standing().skill(builtOn).name());
            case BY_HAND, SERVICE -> phrases.whyTeacher();
            case NEXT_STEP -> subject.isEmpty() ? "" : phrases.whyNext();
        };
    }

    private When when(Shared shared) {
        var times = shared.slot().times();
        return times == null ? When.NOW : when(times);
    }

    private When when(Period times) {
        if (now.isBefore(times.starts())) {
            return When.LATER;
        }
        return now.isBefore(times.ends()) ? When.NOW : When.PAST;
    }

    private Stream<TodayPage.Talk> talk(Shared shared) {
        var times = shared.slot().times();
        return shared.plan().talkOf(facts.student()).stream()
                .map(talk ->
                        new TodayPage.Talk(
                                times == null
                                        ? ""
                                        : words.time(
                                                times.starts().plusMinutes(talk.startMinute())),
                                phrases.with(facts.nameOf(talk.teacher()))));
    }

    private TodayPage.Skill next(ReadySkill ready) {
        var skill = facts.standing().skill(ready.competency());
        var builtOn = ready.builtOn();
        return new TodayPage.Skill(
                Link.to(skill.name(), "/student/map?skill=" + skill.id()),
                skill.statement(),
                builtOn == null ? "" : phrases.canStart(facts.standing().skill(builtOn).name()),
                level(ready.competency()));
    }
}
