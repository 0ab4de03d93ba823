package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** What lies beside a plan, in words: what to decide, whom to talk to, who came late. */
final class DayDesk {
    private final DayFacts facts;
    private final Words words;
    private final TodayPhrases phrases;
    private final GroupWords groups;
    private final SchoolTime time;

    DayDesk(DayFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.groups = new GroupWords(facts, words);
        this.time = time;
    }

    TodayPage.Desk desk() {
        var checks = facts.around().checks();
        return new TodayPage.Desk(
                decisions(),
                facts.plan().talks().stream().map(this::talk).toList(),
                checks == 0 ? null : Link.to(phrases.checks(checks), Frames.CHECKS),
                late(),
                facts.around().gaps().stream()
                        .map(gap ->
                                words.say(
                                        "teacher.today.gap",
                                        "skill",
                                        facts.competency(gap.competency()).name(),
                                        "count",
                                        gap.materials()))
                        .toList(),
                first());
    }

    /** Where a class begins of which no work has been seen. */
    private @Nullable Notice first() {
        return facts.plan().countedUntil() != null
                ? null
                : new Notice(
                        words.say("teacher.start.lead"),
                        words.say("teacher.start.lead_why"),
                        Link.to(
                                words.say("teacher.start.open"),
                                "/teacher/class/%s/start"
                                        .formatted(facts.current().schoolClass().id())));
    }

    private TodayPage.@Nullable Late late() {
        var replan = facts.around().replan();
        return replan.isEmpty()
                ? null
                : new ReplanWords(
                                words,
                                id -> facts.person(id).name().brief(),
                                id -> facts.person(id).name().full(),
                                id -> facts.plan().find(id).map(groups::title).orElse(""))
                        .late(replan, Addresses.post("replan", facts.plan()));
    }

    private TodayPage.Talk talk(org.cairnlearn.school.plan.Talk talk) {
        var times = facts.current().times();
        var held = talk.heldAt();
        return new TodayPage.Talk(
                talk.student().toString(),
                times == null
                        ? phrases.afterMinutes(talk.startMinute())
                        : words.time(times.starts().plusMinutes(talk.startMinute())),
                Link.to(
                        facts.person(talk.student()).name().brief(),
                        Addresses.day(facts.plan()) + "&student=" + talk.student() + "#why"),
                phrases.talkWith(
                        facts.person(talk.teacher()).name().full(),
                        talk.teacher().equals(facts.reader().id()),
                        talk.minutes()),
                phrases.whyTalk(talk.waitedDays(), facts.isAskedFor(talk)),
                held == null ? "" : words.time(time.at(held).toLocalTime()),
                held == null && talk.teacher().equals(facts.reader().id())
                        ? Link.to(
                                words.say("teacher.talks.begin"),
                                "/teacher/conference/%s?class=%s"
                                        .formatted(
                                                talk.student(),
                                                facts.plan().section().schoolClass()))
                        : null);
    }

    /** What only a teacher can decide: who fits another group nearly as well. */
    private List<TodayPage.Decision> decisions() {
        return facts.plan().places().stream()
                .flatMap(place ->
                        Stream.ofNullable(place.alsoFits())
                                .filter(other -> !facts.around().replan().unled().contains(other))
                                .map(other ->
                                        decision(place, facts.plan().find(other).orElseThrow())))
                .limit(3)
                .toList();
    }

    private TodayPage.Decision decision(Place place, Group other) {
        var own = facts.plan().groupOf(place);
        var student = "&student=" + place.student();
        return new TodayPage.Decision(
                phrases.alsoFits(facts.person(place.student()).name().brief(), groups.title(other)),
                new PostButton(
                        phrases.keepIn(groups.title(own)),
                        Addresses.post("keep", facts.plan()) + student),
                new PostButton(
                        phrases.move(),
                        Addresses.post("move", facts.plan()) + student + "&group=" + other.id()));
    }
}
