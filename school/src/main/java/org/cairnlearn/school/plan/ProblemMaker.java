package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.planner.BlockId;
import org.cairnlearn.planner.Kind;
import org.cairnlearn.planner.Minutes;
import org.cairnlearn.planner.Offering;
import org.cairnlearn.planner.OfferingId;
import org.cairnlearn.planner.Pin;
import org.cairnlearn.planner.Policy;
import org.cairnlearn.planner.Problem;
import org.cairnlearn.planner.Room;
import org.cairnlearn.planner.RoomId;
import org.cairnlearn.planner.Student;
import org.cairnlearn.planner.StudentId;
import org.cairnlearn.planner.Teacher;
import org.cairnlearn.planner.TeacherId;
import org.cairnlearn.planner.TopicId;
import org.cairnlearn.planner.Value;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;

/**
 * Puts a class's block into the planner's words: what could take place, and what it is worth to
 * whom.
 */
final class ProblemMaker {
    static final OfferingId OWN_PACE = new OfferingId("own");

    private static final int TOPICS = 6;
    private static final int LONGEST_LESSON = 25;
    private static final double LESSON_SHARE = 0.55;

    /**
     * How much of what is missing a block brings, by way of working; the order is well found, the
     * numbers are a start.
     */
    private static final Map<Kind, Double> EFFECT =
            Map.of(Kind.TL, 1.0, Kind.PEER, 0.75, Kind.IND, 0.55);

    private final Needs needs;
    private final Policy policy = policy();
    private final Map<OfferingId, Offering> offerings = new LinkedHashMap<>();

    ProblemMaker(Needs needs) {
        this.needs = needs;
    }

    /** The problem of a block; what teachers did by hand in {@code before} stays as they did it. */
    Problem problem(Ask ask) {
        offerings.clear();
        var led = new Minutes(ledMinutes(ask.minutes()));
        offer(Offering.ownPace(OWN_PACE));
        topics(ask.students()).forEach(topic -> offerBoth(topic, led));
        ask.pinned().values().forEach(group -> offerAgain(group, led));
        return new Problem(
                ask.block().date(),
                new org.cairnlearn.planner.Block(new BlockId("block"), new Minutes(ask.minutes())),
                ask.staff().stream()
                        .map(adult -> new Teacher(new TeacherId(adult.id().toString())))
                        .toList(),
                List.of(new Room(new RoomId("room"), Math.max(1, ask.students().size()))),
                List.copyOf(offerings.values()),
                ask.students().stream().map(student -> student(student, ask)).toList(),
                List.of(),
                List.of(),
                pins(ask.pinned()),
                Map.of(),
                policy);
    }

    /**
     * One adult can go round a handful of groups, not a dozen pairs: peers are three to five, the
     * rest is as everywhere.
     */
    private static Policy policy() {
        var usual = Policy.standard();
        return new Policy(
                usual.ledMin(),
                usual.ledMax(),
                3,
                5,
                usual.talks(),
                usual.talkLength(),
                usual.gap(),
                usual.samenessBand(),
                usual.samenessPrice(),
                usual.stabilityPrice());
    }

    /** For how long an adult leads, so that there is time left to go round and to talk. */
    static int ledMinutes(int block) {
        return Math.clamp((int) (block * LESSON_SHARE), 1, LONGEST_LESSON);
    }

    /** The few topics that would bring the class most, among those that enough students share. */
    private List<CompetencyId> topics(List<Person> students) {
        var ready =
                students.stream()
                        .flatMap(student -> needs.of(student.id()).stream())
                        .collect(Collectors.groupingBy(Need::competency));
        return ready.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= policy.peerMin())
                .sorted(
                        Comparator.<Map.Entry<CompetencyId, List<Need>>>comparingDouble(entry ->
                                        entry.getValue().stream().mapToDouble(Need::worth).sum())
                                .reversed()
                                .thenComparing(entry -> entry.getKey().value()))
                .limit(TOPICS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void offerBoth(CompetencyId topic, Minutes led) {
        var id = new TopicId(topic.toString());
        offer(policy.lesson(offeringOf(Group.Kind.LESSON, topic), id, led));
        offer(policy.peers(offeringOf(Group.Kind.PEERS, topic), id));
    }

    private void offerAgain(Group group, Minutes led) {
        var topic = group.competency();
        if (topic != null) {
            offerBoth(topic, led);
        }
    }

    private void offer(Offering offering) {
        offerings.putIfAbsent(offering.id(), offering);
    }

    private Student student(Person student, Ask ask) {
        var values = new ArrayList<Value>();
        for (var offering : offerings.values()) {
            var topic = offering.topic();
            if (topic != null) {
                needs.find(student.id(), new CompetencyId(UUID.fromString(topic.value())))
                        .ifPresent(need ->
                                values.add(
                                        new Value(offering.id(), worth(need, offering.kind()), 0)));
            }
        }
        var own = needs.of(student.id()).stream().findFirst();
        return new Student(
                new StudentId(student.id().toString()),
                values,
                own.map(need -> worth(need, Kind.IND)).orElse(0),
                needs.readiness(student.id()),
                ask.daysSinceTalk(student.id()));
    }

    private static int worth(Need need, Kind kind) {
        return (int) Math.round(1000 * need.worth() * EFFECT.getOrDefault(kind, 0.0));
    }

    private static List<Pin> pins(Map<PersonId, Group> pinned) {
        return pinned.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(entry ->
                        new Pin(
                                new StudentId(entry.getKey().toString()),
                                offeringOf(entry.getValue())))
                .toList();
    }

    private static OfferingId offeringOf(Group group) {
        var topic = group.competency();
        return topic == null ? OWN_PACE : offeringOf(group.kind(), topic);
    }

    private static OfferingId offeringOf(Group.Kind kind, CompetencyId topic) {
        return new OfferingId(kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + topic);
    }

    /**
     * What the planner is asked.
     *
     * @param pinned who was put where by a teacher's hand
     * @param lastTalks how many days ago each student's last held talk was; absent when there has
     *     been none
     */
    record Ask(
            Block.Section block,
            int minutes,
            List<Person> students,
            List<Person> staff,
            Map<PersonId, Group> pinned,
            Map<PersonId, Integer> lastTalks) {
        /** Somebody who never had a talk has waited longer than anybody who had. */
        private static final int NEVER = 10_000;

        Ask {
            students = List.copyOf(students);
            staff = List.copyOf(staff);
            pinned = Map.copyOf(pinned);
            lastTalks = Map.copyOf(lastTalks);
        }

        int daysSinceTalk(PersonId student) {
            return lastTalks.getOrDefault(student, NEVER);
        }
    }
}
