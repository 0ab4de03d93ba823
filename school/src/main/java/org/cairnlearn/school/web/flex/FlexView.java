package org.cairnlearn.school.web.flex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.flex.FlexPage.Doing;
import org.cairnlearn.school.web.flex.FlexPage.Session;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.cairnlearn.school.web.teacher.DaySheets;
import org.cairnlearn.school.web.teacher.ReplanWords;
import org.cairnlearn.school.web.teacher.TodayPage;
import org.cairnlearn.school.web.teacher.TodayPhrases;
import org.cairnlearn.school.web.teacher.UnmetWords;
import org.jspecify.annotations.Nullable;

/** A flex block in words. */
final class FlexView {
    private static final int MOST_NAMES = 8;

    private final FlexFacts facts;
    private final Words words;
    private final SchoolTime time;
    private final Map<GroupId, List<Place>> places;

    FlexView(FlexFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.time = time;
        this.places = facts.plan().places().stream().collect(Collectors.groupingBy(Place::group));
    }

    private List<Place> in(Group group) {
        return places.getOrDefault(group.id(), List.of());
    }

    /**
     * What one adult hosts, who comes from where, and with whom the own students are.
     *
     * @param movable whom the adult may send elsewhere, and of whom it is shown why they are there
     */
    FlexPage.Flex host(PersonId adult, FlexStudents.Movable movable) {
        var plan = facts.plan();
        var own = facts.own();
        var students = new FlexStudents(facts, words, time, movable);
        var hosted = filled(plan.hostedBy(adult));
        var notes = new ArrayList<String>();
        var until = facts.until();
        if (until != null) {
            notes.add(words.say("flex.until", "time", words.time(time.at(until).toLocalTime())));
        }
        fresh(notes);
        var waits = hosted.stream().anyMatch(group -> group.approvedBy() == null);
        return new FlexPage.Flex(
                name(),
                new FlexPage.Notes(
                        notes, List.of(), mine(hosted, movable) ? late(FlexDay.HOST) : null),
                List.of(
                        new FlexPage.Part(
                                null,
                                hosted.stream()
                                        .map(group ->
                                                session(group, "", students.in(in(group), own)))
                                        .toList())),
                students.sent(adult, own),
                new Doing(
                        waits ? post(words.say("flex.approve"), FlexDay.HOST + "/approve") : null,
                        undo(FlexDay.HOST),
                        own.isEmpty() && !hosted.isEmpty() ? sheets() : sheets(own)));
    }

    /** The sheets of what an adult hosts who has no class then. */
    private List<FlexPage.Sheets> sheets() {
        var block = facts.plan().block();
        return List.of(
                new FlexPage.Sheets(
                        words.say("teacher.today.print"),
                        new DaySheets(words).ofHost(block.date(), block.period())));
    }

    /** The sheets of each own class then. */
    private List<FlexPage.Sheets> sheets(List<ClassId> own) {
        var block = facts.plan().block();
        var print = words.say("teacher.today.print");
        return own.stream()
                .map(home ->
                        new FlexPage.Sheets(
                                own.size() == 1 ? print : print + " · " + facts.home(home),
                                new DaySheets(words).ofFlex(home, block.date(), block.period())))
                .toList();
    }

    /** How far work was counted when the block was proposed. */
    private void fresh(List<String> notes) {
        var counted = facts.plan().countedUntil();
        if (counted != null) {
            notes.add(
                    new TodayPhrases(words)
                            .freshness(time.at(counted).toLocalDateTime(), time.today()));
        }
    }

    /** The reader's own steps back: the last one, or all of them. */
    private List<PostButton> undo(String page) {
        return !facts.changed()
                ? List.of()
                : List.of(
                        post(words.say("teacher.today.undo"), page + "/undo"),
                        post(words.say("teacher.today.undo_all"), page + "/undo-all"));
    }

    /**
     * All of it: for whoever looks after the whole block.
     *
     * @param movable whom the reader may send elsewhere, and whose panel is open
     * @param told what the plans say of what clashes and what they lack
     */
    FlexPage.Flex all(FlexStudents.Movable movable, FlexTold told) {
        var plan = facts.plan();
        var students = new FlexStudents(facts, words, time, movable);
        var sessions = filled(plan.groups());
        var rest =
                sessions.stream()
                        .anyMatch(group -> group.leader() == null && group.approvedBy() == null);
        return new FlexPage.Flex(
                name(),
                new FlexPage.Notes(
                        notes(sessions), told.of(facts.plan().id(), words), late(OfficeFrame.FLEX)),
                parts(sessions, students),
                List.of(),
                new Doing(
                        rest
                                ? post(
                                        words.say("flex.approve_rest"),
                                        OfficeFrame.FLEX + "/approve-rest")
                                : null,
                        undo(OfficeFrame.FLEX),
                        List.of()));
    }

    /** By place and adult, what waits to be approved first. */
    private List<FlexPage.Part> parts(List<Group> sessions, FlexStudents students) {
        var parts =
                sessions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        group -> facts.where(group, words),
                                        TreeMap::new,
                                        Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue(), students))
                .sorted(Comparator.comparing(FlexPage.Part::isApproved))
                .toList();
    }

    private FlexPage.Part part(String where, List<Group> groups, FlexStudents students) {
        var approved = groups.stream().allMatch(group -> group.approvedBy() != null);
        return new FlexPage.Part(
                new FlexPage.Fold(
                        where,
                        words.say(
                                "flex.part",
                                "sessions",
                                groups.size(),
                                "students",
                                groups.stream().mapToInt(group -> in(group).size()).sum()),
                        state(approved)),
                groups.stream()
                        .sorted(Comparator.comparing(group -> group.approvedBy() != null))
                        .map(group -> session(group, count(group), students.in(in(group))))
                        .toList());
    }

    private String state(boolean approved) {
        return words.say(approved ? "flex.approved" : "flex.not_approved");
    }

    /**
     * Whether all that would change is about whom a host may send elsewhere, and the own groups.
     */
    private boolean mine(List<Group> hosted, FlexStudents.Movable movable) {
        var own = hosted.stream().map(Group::id).collect(Collectors.toSet());
        return facts.replan().rehoused().stream().allMatch(one -> own.contains(one.group()))
                && movable.students().containsAll(facts.replan().students());
    }

    private TodayPage.@Nullable Late late(String page) {
        return facts.replan().isEmpty()
                ? null
                : new ReplanWords(
                                words,
                                facts::brief,
                                facts::full,
                                id ->
                                        facts.plan()
                                                .find(id)
                                                .map(group -> facts.title(group, words))
                                                .orElse(""))
                        .late(
                                facts.replan(),
                                "%s/replan?plan=%s&version=%d"
                                        .formatted(
                                                page, facts.plan().id(), facts.plan().version()));
    }

    /** Who has not approved, who is without a place, and how good it is at least. */
    private List<String> notes(List<Group> sessions) {
        var notes = new ArrayList<String>();
        var waiting =
                sessions.stream()
                        .filter(group -> group.approvedBy() == null)
                        .map(Group::leader)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(facts::full)
                        .sorted()
                        .toList();
        var unplaced = facts.unplaced();
        notes.add(
                words.say(
                        "flex.waiting",
                        "count",
                        waiting.size(),
                        "many",
                        waiting.size() > MOST_NAMES ? "yes" : "no",
                        "adults",
                        waiting.isEmpty() ? "" : words.list(waiting)));
        notes.add(
                words.say(
                        "flex.unplaced",
                        "count",
                        unplaced.size(),
                        "students",
                        unplaced.isEmpty()
                                ? ""
                                : words.list(unplaced.stream().map(facts::brief).toList())));
        facts.plan()
                .worth()
                .grade()
                .ifPresent(
                        percent -> notes.add(words.say("teacher.today.grade", "percent", percent)));
        notes.addAll(new UnmetWords(facts.plan(), facts::brief, words).lines());
        fresh(notes);
        return notes;
    }

    private List<Group> filled(List<Group> groups) {
        return groups.stream().filter(group -> !in(group).isEmpty()).toList();
    }

    private String name() {
        var times = facts.times();
        return times.name() + " " + words.span(times.starts(), times.ends());
    }

    private PostButton post(String label, String action) {
        return new PostButton(
                label,
                "%s?plan=%s&version=%d"
                        .formatted(action, facts.plan().id(), facts.plan().version()));
    }

    /** How many there are. */
    private String count(Group group) {
        return words.say("teacher.sheet.count", "count", in(group).size());
    }

    private Sentence why(Group group) {
        var phrases = new TodayPhrases(words);
        var basis = group.basis();
        var count = in(group).size();
        return switch (basis.reason()) {
            case STARTED -> phrases.started(count, facts.skill(basis.opens()));
            case READY ->
                    phrases.ready(count, facts.skill(basis.builtOn()), facts.skill(basis.opens()));
            case NEXT_STEP -> phrases.ownNext();
            case BY_HAND -> phrases.byHand();
            case SERVICE -> phrases.service();
        };
    }

    private Session session(Group group, String count, List<FlexPage.Student> students) {
        var approved = group.approvedBy() != null;
        return new Session(
                facts.title(group, words),
                new Session.About(facts.where(group, words), why(group), trust(group), count),
                approved,
                state(approved),
                students);
    }

    /** How sure it was of these students when they were put together, and how new their work is. */
    private List<String> trust(Group group) {
        var known = in(group).stream().map(Place::known).toList();
        var sure =
                known.stream()
                        .flatMap(one -> Stream.ofNullable(one.sureness()))
                        .collect(
                                Collectors.groupingBy(
                                        one -> one, TreeMap::new, Collectors.counting()));
        if (sure.isEmpty()) {
            return List.of();
        }
        var parts =
                sure.entrySet().stream()
                        .map(one ->
                                words.say(
                                        "flex.sure_part",
                                        "how",
                                        one.getKey(),
                                        "count",
                                        one.getValue()))
                        .toList();
        var newest =
                known.stream()
                        .flatMap(one -> Stream.ofNullable(one.until()))
                        .max(Instant::compareTo);
        return List.of(
                words.say("flex.sure", "parts", words.list(parts)),
                FlexStudents.newest(newest.orElse(null), words, time));
    }
}
