package org.cairnlearn.school.web.teacher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.web.kit.Level;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Take;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a teacher's day into the words of the page. */
final class DayPage {
    private final DayFacts facts;
    private final Words words;
    private final TodayPhrases phrases;
    private final GroupWords groups;
    private final SchoolTime time;
    private final List<Level> scale;

    DayPage(DayFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.phrases = new TodayPhrases(words);
        this.groups = new GroupWords(facts, words);
        this.time = time;
        this.scale = Level.scale(words);
    }

    TodayPage page() {
        var counted = facts.plan().countedUntil();
        var block = facts.plan().block();
        return new TodayPage(
                new TodayPage.Head(
                        words.day(facts.date()),
                        phrases.classLine(
                                facts.current().schoolClass().title(),
                                facts.plan().places().size()),
                        phrases.with(otherAdults()),
                        blocks(facts.asked().slots(), facts.current(), facts.date(), phrases),
                        new TodayPage.Trust(
                                freshness(counted),
                                clashes(),
                                Link.to(
                                        words.say("teacher.today.here"),
                                        Addresses.attendance(
                                                facts.current().schoolClass().id(), block)),
                                unmet())),
                plan(),
                null,
                new DayDesk(facts, words, time).desk());
    }

    private List<String> unmet() {
        var people = facts.known().people();
        return new UnmetWords(
                        facts.plan(),
                        one -> people.get(one) instanceof Person it ? it.name().brief() : "",
                        words)
                .lines();
    }

    /**
     * How fresh it is; where most groups stand on no work at all, that too; and how good, at least.
     */
    private String freshness(@Nullable Instant counted) {
        if (counted == null) {
            return phrases.nothingCounted();
        }
        var sayings = new ArrayList<String>();
        sayings.add(phrases.freshness(time.at(counted).toLocalDateTime(), time.today()));
        if (isMostlyNew()) {
            sayings.add(words.say("teacher.today.fresh_new"));
        }
        phrases.grade(facts.plan().worth()).ifPresent(sayings::add);
        return String.join(" ", sayings);
    }

    /**
     * That talks find no time in one block is a day like others; that nobody may hold them is not.
     */
    private List<TodayPage.Clash> clashes() {
        var said = new ClashWords(words);
        var twice = new TwiceWords(words, one -> facts.person(one).name().brief());
        var crossing = facts.known().crossing();
        return Stream.concat(
                        crossing.clashes().stream()
                                .filter(clash -> clash.adults() != PlanNotes.Adults.FULL)
                                .map(clash ->
                                        new TodayPage.Clash(said.what(clash), said.remedy(clash))),
                        crossing.twice().stream().map(twice::of))
                .toList();
    }

    /** Two thirds of those who share a group have shown nothing on what it is about. */
    private boolean isMostlyNew() {
        var shared =
                facts.plan().places().stream()
                        .filter(place -> facts.plan().groupOf(place).competency() != null)
                        .toList();
        var fresh =
                shared.stream()
                        .map(facts::status)
                        .filter(status -> status == null || status.evidence() == 0)
                        .count();
        return !shared.isEmpty() && 3 * fresh >= 2L * shared.size();
    }

    /** Where a block of a day is. */
    static String of(Slot slot, LocalDate date) {
        return slot.isFlex()
                ? "/teacher/flex?date=" + date
                : Addresses.day(slot.schoolClass().id(), date, slot.period());
    }

    static List<TodayPage.Block> blocks(
            List<Slot> slots, @Nullable Slot current, LocalDate date, TodayPhrases phrases) {
        return slots.stream()
                .map(slot ->
                        new TodayPage.Block(
                                slot.period().isEmpty()
                                        ? slot.schoolClass().title()
                                        : phrases.block(slot),
                                phrases.times(slot.times()),
                                of(slot, date),
                                slot.equals(current)))
                .toList();
    }

    private TodayPage.Plan plan() {
        var plan = facts.plan();
        return new TodayPage.Plan(
                scale,
                plan.groups().stream()
                        .filter(group -> !plan.in(group.id()).isEmpty() || group.hand().added())
                        .map(this::group)
                        .toList(),
                approval(),
                new DaySheets(words).of(plan.section()),
                new TodayPage.Doing(
                        Addresses.post("move", plan),
                        newGroup(),
                        plan.approved()
                                ? null
                                : new PostButton(
                                        words.say("teacher.today.again"),
                                        Addresses.post("propose-again", plan)),
                        Link.to(
                                words.say("teacher.start.topics"),
                                "/teacher/class/%s/start?choose=yes"
                                        .formatted(facts.current().schoolClass().id())),
                        sessions(),
                        lose(),
                        Take.of(
                                words.say("teacher.map.take"),
                                "/teacher/today",
                                Addresses.query(plan),
                                words)));
    }

    /** What is over cannot be lost any more. */
    private @Nullable PostButton lose() {
        return facts.date().isBefore(time.today()) || facts.current().period().isEmpty()
                ? null
                : new PostButton(
                        words.say("teacher.today.lose"),
                        "/teacher/today/lost?" + Addresses.query(facts.plan()));
    }

    /** To what students sign up for on this day. */
    private @Nullable Link sessions() {
        return facts.asked().slots().stream().anyMatch(Slot::isFlex)
                ? Link.to(words.say("signup.title"), "/flex/sessions?date=" + facts.date())
                : null;
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
                                .map(place ->
                                        new WhyWords(facts, words, time).why(group, place, opened))
                                .orElse(null);
        var locked = group.hand().locked();
        return new TodayPage.Group(
                group.id().toString(),
                groups.what(group, places.size()),
                groups.where(group),
                places.stream().map(place -> chip(group, place)).toList(),
                new TodayPage.Hand(
                        locked,
                        facts.around().replan().unled().contains(group.id()),
                        new PostButton(
                                words.say(locked ? "teacher.today.unlock" : "teacher.today.lock"),
                                Addresses.post(locked ? "unlock" : "lock", facts.plan())
                                        + "&group="
                                        + group.id()),
                        why));
    }

    private TodayPage.Chip chip(Group group, Place place) {
        var status = facts.status(place);
        var opened = facts.opened();
        var open = opened != null && opened.student().equals(place.student());
        var own = place.competency();
        var here = Addresses.day(facts.plan());
        return new TodayPage.Chip(
                place.student().toString(),
                facts.person(place.student()).name().brief(),
                scale.get(status == null ? 0 : status.level().stones()),
                WhyWords.sure(status, words),
                group.kind() == Group.Kind.OWN_PACE && own != null
                        ? facts.competency(own).name()
                        : "",
                open ? here : here + "&student=" + place.student() + "#why",
                open,
                place.pinned());
    }

    private TodayPage.NewGroup newGroup() {
        return new TodayPage.NewGroup(
                Addresses.post("add", facts.plan()),
                List.of(
                        kind(Group.Kind.LESSON),
                        kind(Group.Kind.SUPPORT),
                        kind(Group.Kind.PEERS),
                        kind(Group.Kind.PROJECT)),
                facts.known().competencies().values().stream()
                        .map(skill -> skill.name())
                        .distinct()
                        .sorted()
                        .toList(),
                facts.roster().staff().stream()
                        .map(adult ->
                                new TodayPage.Target(adult.id().toString(), adult.name().full()))
                        .toList(),
                facts.around().rooms());
    }

    private TodayPage.Target kind(Group.Kind kind) {
        return new TodayPage.Target(kind.name(), phrases.work(kind));
    }

    private TodayPage.Approval approval() {
        var plan = facts.plan();
        var approvedAt = plan.approvedAt();
        var undo =
                plan.moves() == 0
                        ? List.<PostButton>of()
                        : List.of(
                                new PostButton(phrases.undo(), Addresses.post("undo", plan)),
                                new PostButton(
                                        words.say("teacher.today.undo_all"),
                                        Addresses.post("undo-all", plan)));
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
}
