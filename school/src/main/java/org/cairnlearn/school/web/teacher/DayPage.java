package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Sureness;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a teacher's day into the words of the page. */
final class DayPage {
    /** A teacher reads three reasons, not thirty. */
    private static final int REASONS = 3;

    private final DayFacts facts;
    private final Words words;
    private final TodayPhrases phrases;
    private final SchoolTime time;
    private final List<Level> scale;

    DayPage(DayFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.time = time;
        this.scale = Level.scale(words);
    }

    TodayPage page() {
        var counted = facts.plan().countedUntil();
        var head =
                new TodayPage.Head(
                        words.day(facts.date()),
                        phrases.classLine(
                                facts.current().schoolClass().title(),
                                facts.roster().students().size()),
                        phrases.with(otherAdults()),
                        blocks(facts.slots(), facts.current(), facts.date(), phrases),
                        counted == null
                                ? phrases.nothingCounted()
                                : phrases.freshness(
                                        time.at(counted).toLocalDateTime(), time.today()));
        var checks =
                facts.checks() == 0
                        ? null
                        : Link.to(phrases.checks(facts.checks()), Frames.CHECKS);
        return new TodayPage(
                head, plan(), null, new TodayPage.Desk(decisions(), talks(), checks));
    }

    private TodayPage.Plan plan() {
        var plan = facts.plan();
        return new TodayPage.Plan(
                scale,
                plan.groups().stream()
                        .filter(group -> !plan.in(group.id()).isEmpty())
                        .map(this::group)
                        .toList(),
                approval(),
                new DaySheets(words).of(plan.section()),
                Addresses.post("move", plan));
    }

    static List<TodayPage.Block> blocks(
            List<Slot> slots, @Nullable Slot current, LocalDate date, TodayPhrases phrases) {
        return slots.stream()
                .map(slot ->
                        new TodayPage.Block(
                                slot.period().isEmpty()
                                        ? slot.schoolClass().title()
                                        : phrases.block(slot.period()),
                                phrases.times(slot.times()),
                                Addresses.day(slot.schoolClass().id(), date, slot.period()),
                                slot.equals(current)))
                .toList();
    }

    private List<String> otherAdults() {
        return facts.roster().staff().stream()
                .filter(adult -> !adult.id().equals(facts.reader().id()))
                .map(adult -> adult.name().full())
                .toList();
    }

    private TodayPage.Group group(Group group) {
        var places =
                facts.plan().in(group.id()).stream()
                        .sorted(
                                Comparator.comparing(
                                        place -> facts.person(place.student()).name().brief()))
                        .toList();
        var opened = facts.opened();
        var why =
                opened == null
                        ? null
                        : places.stream()
                                .filter(place -> place.student().equals(opened.student()))
                                .findFirst()
                                .map(place -> why(group, place, opened))
                                .orElse(null);
        return new TodayPage.Group(
                group.id().toString(),
                title(group),
                subtitle(group),
                reason(group, places.size()),
                group.room().isEmpty() ? phrases.noRoom() : group.room(),
                adult(group),
                places.stream().map(place -> chip(group, place)).toList(),
                why);
    }

    private String title(Group group) {
        var competency = group.competency();
        return competency == null ? phrases.ownPace() : facts.competency(competency).name();
    }

    private String subtitle(Group group) {
        var leader = group.leader();
        if (leader != null) {
            return leader.equals(facts.reader().id())
                    ? phrases.withYou(TodayPhrases.Work.LESSON, group.ledMinutes())
                    : phrases.withAdult(
                            TodayPhrases.Work.LESSON,
                            facts.person(leader).name().full(),
                            group.ledMinutes());
        }
        return group.kind() == Group.Kind.PEERS
                ? phrases.alone(TodayPhrases.Work.PEERS)
                : phrases.onTheirOwn();
    }

    private String adult(Group group) {
        var leader = group.leader();
        if (leader == null) {
            return phrases.onTheirOwn();
        }
        return leader.equals(facts.reader().id())
                ? phrases.you()
                : facts.person(leader).name().full();
    }

    private Sentence reason(Group group, int students) {
        var builtOn = group.basis().builtOn();
        var opens = group.basis().opens();
        var before = builtOn == null ? "" : facts.competency(builtOn).name();
        var after = opens == null ? "" : facts.competency(opens).name();
        return switch (group.basis().reason()) {
            case STARTED -> phrases.started(students, after);
            case READY -> phrases.ready(students, before, after);
            case NEXT_STEP -> phrases.ownNext();
            case BY_HAND -> phrases.byHand();
            case SERVICE -> phrases.service();
        };
    }

    private TodayPage.Chip chip(Group group, Place place) {
        var subject = DayReader.subject(facts.plan(), place);
        var status = subject == null ? null : facts.knowing().of(place.student(), subject);
        var opened = facts.opened();
        var open = opened != null && opened.student().equals(place.student());
        var own = place.competency();
        return new TodayPage.Chip(
                place.student().toString(),
                facts.person(place.student()).name().brief(),
                level(status),
                sure(status),
                group.kind() == Group.Kind.OWN_PACE && own != null
                        ? facts.competency(own).name()
                        : "",
                open ? here() : here() + "&student=" + place.student() + "#why",
                open,
                place.pinned());
    }

    private Level level(@Nullable Status status) {
        return scale.get(status == null ? 0 : status.level().stones());
    }

    private String sure(@Nullable Status status) {
        return Sureness.valueOf(status == null ? "NOT_SURE_YET" : status.sureness().name())
                .word(words);
    }

    private TodayPage.Why why(Group group, Place place, DayFacts.Opened opened) {
        var name = facts.person(place.student()).name();
        var others =
                facts.plan().groups().stream()
                        .filter(other -> !other.id().equals(group.id()))
                        .toList();
        return new TodayPage.Why(
                place.student().toString(),
                phrases.why(name.given().isEmpty() ? name.family() : name.given()),
                sure(opened.why() == null ? null : opened.why().status()),
                reasons(place, opened),
                Addresses.post("move", facts.plan()),
                IntStream.range(0, others.size())
                        .mapToObj(index ->
                                new TodayPage.Target(
                                        others.get(index).id().toString(),
                                        phrases.target(index + 1, title(others.get(index)))))
                        .toList(),
                Link.to(phrases.profile(), "/teacher/student/" + place.student()));
    }

    /** Where the student stands, and the newest pieces of work that it rests on. */
    private List<TodayPage.Reason> reasons(Place place, DayFacts.Opened opened) {
        var reasons = new ArrayList<TodayPage.Reason>();
        if (place.pinned()) {
            reasons.add(new TodayPage.Reason("", phrases.movedByHand()));
        }
        var why = opened.why();
        if (why == null || opened.competency() == null) {
            reasons.add(new TodayPage.Reason("", phrases.nothingReady()));
            return reasons;
        }
        reasons.add(
                new TodayPage.Reason(
                        "",
                        phrases.stands(
                                facts.competency(opened.competency()).name(),
                                level(why.status()).word(),
                                why.status().evidence())));
        why.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.observation()))
                .filter(observation -> observation.competencies().contains(opened.competency()))
                .sorted(Observation.CANONICAL.reversed())
                .limit(REASONS)
                .map(this::reason)
                .forEach(reasons::add);
        return reasons;
    }

    private TodayPage.Reason reason(Observation observation) {
        return new TodayPage.Reason(
                words.shortDay(time.at(observation.occurredAt()).toLocalDate()),
                phrases.scored(observation.source(), observation.points(), observation.max()));
    }

    private List<TodayPage.Talk> talks() {
        return facts.plan().talks().stream().map(this::talk).toList();
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
                        here() + "&student=" + talk.student() + "#why"),
                phrases.talkWith(
                        facts.person(talk.teacher()).name().full(),
                        talk.teacher().equals(facts.reader().id()),
                        talk.minutes()),
                talk.waitedDays() == null
                        ? phrases.neverTalked()
                        : phrases.sinceTalk(talk.waitedDays()),
                held == null ? "" : words.time(time.at(held).toLocalTime()),
                held == null
                        ? new PostButton(
                                phrases.talkHeld(),
                                Addresses.post("talk-held", facts.plan())
                                        + "&student="
                                        + talk.student())
                        : null);
    }

    /** What only a teacher can decide: who fits another group nearly as well. */
    private List<TodayPage.Decision> decisions() {
        return facts.plan().places().stream()
                .flatMap(place -> {
                    var other = place.alsoFits();
                    return other == null
                            ? Stream.<TodayPage.Decision>empty()
                            : Stream.of(decision(place, facts.plan().find(other).orElseThrow()));
                })
                .toList();
    }

    private TodayPage.Decision decision(Place place, Group other) {
        var own = facts.plan().find(place.group()).orElseThrow();
        var student = "&student=" + place.student();
        return new TodayPage.Decision(
                phrases.alsoFits(facts.person(place.student()).name().brief(), title(other)),
                new PostButton(
                        phrases.keepIn(title(own)), Addresses.post("keep", facts.plan()) + student),
                new PostButton(
                        phrases.move(),
                        Addresses.post("move", facts.plan()) + student + "&group=" + other.id()));
    }

    private TodayPage.Approval approval() {
        var plan = facts.plan();
        var approvedAt = plan.approvedAt();
        var undo =
                plan.moves() == 0
                        ? null
                        : new PostButton(phrases.undo(), Addresses.post("undo", plan));
        return approvedAt == null
                ? new TodayPage.Approval(
                        false,
                        phrases.hidden(),
                        phrases.movedSoFar(plan.moves()),
                        undo,
                        new PostButton(phrases.approve(), Addresses.post("approve", plan)))
                : new TodayPage.Approval(
                        true,
                        phrases.sharedAt(time.at(approvedAt).toLocalTime()),
                        phrases.changesGoOut(),
                        undo,
                        null);
    }

    private String here() {
        return Addresses.day(facts.plan());
    }
}
