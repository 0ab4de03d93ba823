package org.cairnlearn.school.web.flex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.flex.FlexPage.Doing;
import org.cairnlearn.school.web.flex.FlexPage.Line;
import org.cairnlearn.school.web.flex.FlexPage.Option;
import org.cairnlearn.school.web.flex.FlexPage.Session;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Sentence;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.teacher.TodayPhrases;

/** A flex block in words. */
final class FlexView {
    private final FlexFacts facts;
    private final Words words;
    private final SchoolTime time;

    FlexView(FlexFacts facts, Words words, SchoolTime time) {
        this.facts = facts;
        this.words = words;
        this.time = time;
    }

    /**
     * What one adult hosts, who comes from where, and with whom the own students are.
     *
     * @param sendable whom the adult may send elsewhere
     */
    FlexPage.Flex host(PersonId adult, Set<PersonId> sendable) {
        var plan = facts.plan();
        var own = facts.own(adult);
        var hosted = filled(plan.hostedBy(adult));
        var notes = new ArrayList<String>();
        var until = facts.until();
        if (until != null) {
            notes.add(words.say("flex.until", "time", words.time(time.at(until).toLocalTime())));
        }
        var waits = hosted.stream().anyMatch(group -> group.approvedBy() == null);
        return new FlexPage.Flex(
                name(),
                notes,
                hosted.stream().map(group -> session(group, own, about(group))).toList(),
                own.stream()
                        .flatMap(home -> plan.sentFrom(home, adult).stream())
                        .map(this::sent)
                        .sorted(Comparator.comparing(Line::name))
                        .toList(),
                new Doing(
                        waits ? post("flex.approve", "approve") : null,
                        plan.moves() == 0 ? null : post("teacher.today.undo", "undo"),
                        sendable.isEmpty() ? null : move(sendable)));
    }

    /** All of it: for whoever looks after the whole block. */
    FlexPage.Flex all() {
        var plan = facts.plan();
        var sessions = filled(plan.groups());
        var rest =
                sessions.stream()
                        .anyMatch(group -> group.leader() == null && group.approvedBy() == null);
        return new FlexPage.Flex(
                name(),
                notes(sessions),
                sessions.stream()
                        .sorted(Comparator.comparing(group -> group.approvedBy() != null))
                        .map(group -> session(group, List.of(), folded(group)))
                        .toList(),
                List.of(),
                new Doing(rest ? post("flex.approve_rest", "approve-rest") : null, null, null));
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
        return notes;
    }

    private List<Group> filled(List<Group> groups) {
        return groups.stream().filter(group -> !facts.plan().in(group.id()).isEmpty()).toList();
    }

    private String name() {
        var times = facts.times();
        return times.name() + " " + words.span(times.starts(), times.ends());
    }

    private PostButton post(String key, String what) {
        var label =
                switch (key) {
                    case "flex.approve" -> words.say("flex.approve");
                    case "flex.approve_rest" -> words.say("flex.approve_rest");
                    default -> words.say("teacher.today.undo");
                };
        return new PostButton(label, action(what));
    }

    private String action(String what) {
        return "/%s/flex/%s?plan=%s&version=%d"
                .formatted(
                        what.equals("approve-rest") ? "office" : "teacher",
                        what,
                        facts.plan().id(),
                        facts.plan().version());
    }

    /** For the host: where, and why these students. */
    private Session.About about(Group group) {
        return new Session.About(where(group), why(group), "");
    }

    /** For who looks after all: where, and how many; the names are opened. */
    private Session.About folded(Group group) {
        var count = facts.plan().in(group.id()).size();
        return new Session.About(
                where(group), null, words.say("teacher.sheet.count", "count", count));
    }

    private String where(Group group) {
        var leader = group.leader();
        var place = group.room().isEmpty() ? words.say("teacher.today.no_room") : group.room();
        return leader == null
                ? "%s · %s".formatted(place, words.say("teacher.today.alone"))
                : words.say("flex.where", "place", place, "adult", facts.full(leader));
    }

    private Sentence why(Group group) {
        var phrases = new TodayPhrases(words);
        var basis = group.basis();
        var count = facts.plan().in(group.id()).size();
        return switch (basis.reason()) {
            case STARTED -> phrases.started(count, facts.skill(basis.opens()));
            case READY ->
                    phrases.ready(count, facts.skill(basis.builtOn()), facts.skill(basis.opens()));
            case NEXT_STEP -> phrases.ownNext();
            case BY_HAND -> phrases.byHand();
            case SERVICE -> phrases.service();
        };
    }

    private Session session(Group group, List<ClassId> own, Session.About about) {
        var approved = group.approvedBy() != null;
        return new Session(
                title(group),
                about,
                approved,
                words.say(approved ? "flex.approved" : "flex.not_approved"),
                facts.plan().in(group.id()).stream()
                        .map(one -> line(one, own))
                        .sorted(Comparator.comparing(Line::name))
                        .toList());
    }

    private Line line(Place place, List<ClassId> own) {
        return new Line(
                facts.brief(place.student()),
                own.contains(place.home())
                        ? ""
                        : words.say("flex.coming", "class", facts.home(place.home())));
    }

    private Line sent(Place place) {
        var group = facts.plan().groupOf(place);
        var leader = group.leader();
        var room = group.room().isEmpty() ? words.say("teacher.today.no_room") : group.room();
        return new Line(
                facts.brief(place.student()),
                leader == null
                        ? room
                        : words.say("flex.where", "place", room, "adult", facts.full(leader)));
    }

    private FlexPage.Move move(Set<PersonId> sendable) {
        return new FlexPage.Move(
                facts.plan().id().toString(),
                action("move"),
                facts.plan().places().stream()
                        .filter(place -> sendable.contains(place.student()))
                        .map(place ->
                                new Option(
                                        place.student().toString(), facts.brief(place.student())))
                        .sorted(Comparator.comparing(Option::label))
                        .toList(),
                facts.plan().groups().stream()
                        .map(group ->
                                new Option(
                                        group.id().toString(),
                                        group.leader() == null
                                                ? title(group)
                                                : "%s · %s"
                                                        .formatted(
                                                                title(group),
                                                                facts.full(group.leader()))))
                        .toList());
    }

    private String title(Group group) {
        var skill =
                group.competency() == null ? null : facts.names().skills().get(group.competency());
        if (skill != null) {
            return skill.name();
        }
        if (!group.hand().topic().isEmpty()) {
            return group.hand().topic();
        }
        if (group.kind() != Group.Kind.OWN_PACE) {
            return words.say("teacher.today.work", "work", group.kind());
        }
        return group.with().onScreen()
                ? words.say("teacher.today.on_screen", "minutes", group.with().screenMinutes())
                : words.say("teacher.today.own_pace");
    }
}
