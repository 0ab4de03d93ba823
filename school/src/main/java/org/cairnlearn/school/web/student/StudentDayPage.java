package org.cairnlearn.school.web.student;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NoSchool;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.WayWords;
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

    /** One block and when it is. */
    private record Placed(Slot slot, TodayPage.Block block) {}

    TodayPage page(LocalDate date) {
        var placed = placed();
        if (placed.isEmpty()) {
            return new TodayPage(
                    new TodayPage.Head(words.day(date), lost(date), null),
                    facts.base().day().hasSchool()
                            ? new Notice(phrases.waiting(), phrases.untilThen(), null)
                            : NoSchool.notice(facts.base().day(), date, words, null),
                    List.of(),
                    new TodayPage.Desk(
                            null,
                            List.of(),
                            List.of(),
                            new TodayPage.Ahead(promise(), due(date)),
                            facts.choices()));
        }
        return new TodayPage(
                new TodayPage.Head(
                        words.day(date),
                        (lead(placed) + " " + lost(date)).strip(),
                        Link.to(phrases.slip(), StudentController.SLIP)),
                null,
                placed.stream().map(Placed::block).toList(),
                new TodayPage.Desk(
                        facts.shared().stream().flatMap(this::talk).findFirst().orElse(null),
                        finished(),
                        facts.next().stream().map(this::next).toList(),
                        new TodayPage.Ahead(promise(), due(date)),
                        facts.choices()));
    }

    private TodayPage.@Nullable Promise promise() {
        var promise = facts.planned().promise();
        return promise == null
                ? null
                : new TodayPage.Promise(
                        promise.words(),
                        words.say("student.talk.until", "day", words.day(promise.by())));
    }

    private List<TodayPage.Due> due(LocalDate today) {
        return facts.due().stream()
                .map(due ->
                        new TodayPage.Due(
                                due.title(),
                                words.say(
                                        "student.today.due_when",
                                        "when",
                                        due.by().equals(today) ? "today" : "later",
                                        "day",
                                        words.day(due.by()),
                                        "class",
                                        due.schoolClass())))
                .toList();
    }

    /** What is shared, and where nothing is the class as always; by time. */
    private List<Placed> placed() {
        return Stream.concat(
                        facts.shared().stream().map(one -> new Placed(one.slot(), block(one))),
                        facts.base().usual().stream()
                                .map(one -> new Placed(one.slot(), block(one))))
                .sorted(Comparator.comparing(StudentDayPage::begins))
                .toList();
    }

    private static LocalTime begins(Placed placed) {
        var times = placed.slot().times();
        return times == null ? LocalTime.MAX : times.starts();
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

    /**
     * Where to go now; before a block when the day starts or goes on; after the last: it is over.
     */
    private String lead(List<Placed> placed) {
        return placed.stream()
                .map(Placed::block)
                .filter(block -> block.when() == When.NOW)
                .findFirst()
                .map(block -> phrases.goTo(block.place(), block.with()))
                .orElseGet(() ->
                        placed.stream()
                                .filter(one -> one.block().when() == When.LATER)
                                .findFirst()
                                .map(one -> next(placed, words.time(begins(one))))
                                .orElse(phrases.allDone()));
    }

    /** The blocks that do not take place. */
    private String lost(LocalDate today) {
        return LostBlocks.sentences(facts.base().day(), facts.base().alone(), today, words);
    }

    private String next(List<Placed> placed, String time) {
        return placed.getFirst().block().when() == When.LATER
                ? phrases.startsAt(time)
                : phrases.goesOnAt(time);
    }

    private TodayPage.Block block(Shared shared) {
        var group = group(shared);
        var subject = subject(shared);
        var times = shared.slot().times();
        return new TodayPage.Block(
                when(shared.slot()),
                times == null ? "" : words.span(times.starts(), times.ends()),
                shared.slot().place(group.room(), phrases.usualRoom()),
                with(group),
                new TodayPage.Task(
                        subject.map(id -> facts.standing().skill(id).name()).orElse(title(group)),
                        subject.map(id -> facts.standing().skill(id).statement()).orElse(""),
                        why(group, subject),
                        subject.map(this::level).orElse(null),
                        subject.map(facts.base().routes()::get)
                                .map(routes -> ways(routes, group.with()))
                                .orElse(TodayPage.Ways.NONE)));
    }

    private TodayPage.Ways ways(List<Route> routes, Group.With with) {
        var ways = new WayWords(words);
        return new TodayPage.Ways(ways.two(routes, with), ways.open(routes, with));
    }

    /** Nothing was approved in time, or nothing has been yet: the class as always. */
    private TodayPage.Block block(StudentFacts.Usual usual) {
        var slot = usual.slot();
        var times = slot.times();
        var room = slot.schoolClass().location();
        return new TodayPage.Block(
                when(slot),
                times == null ? "" : words.span(times.starts(), times.ends()),
                room == null ? phrases.usualRoom() : room,
                usual.staff().isEmpty() ? "" : phrases.with(words.list(usual.staff())),
                new TodayPage.Task(
                        slot.schoolClass().title(),
                        "",
                        usual.forNow() ? phrases.forNow() : phrases.asAlways(),
                        null,
                        TodayPage.Ways.NONE));
    }

    private String title(Group group) {
        return group.hand().topic().isEmpty() ? phrases.ownPace() : group.hand().topic();
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

    private When when(Slot slot) {
        var times = slot.times();
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
