package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Topic;
import org.cairnlearn.planner.day.TopicId;
import org.cairnlearn.school.competency.CompetencyId;
import org.jspecify.annotations.Nullable;

/**
 * What could take place in a block: for the topics that would bring most, a lesson and peers; time
 * for services; own pace; and what hands have made.
 */
final class Offers {
    static final OfferingId OWN_PACE = new OfferingId("own");
    static final OfferingId ON_SCREEN = new OfferingId("screen");
    static final OfferingId SERVICE = new OfferingId("service");

    /** Somebody who gives the time of a service is, for the planner, qualified for this. */
    private static final TopicId SERVICE_TOPIC = new TopicId("service");

    /** One topic for every so many students is more than a block can use. */
    private static final int STUDENTS_A_TOPIC = 4;

    private static final int FEWEST_TOPICS = 6;
    private static final int LONGEST_LESSON = 25;
    private static final double LESSON_SHARE = 0.55;
    private static final int NO_LIMIT = 10_000;

    private final Facts facts;
    private final Roll roll;
    private final Map<OfferingId, Offering> offerings = new LinkedHashMap<>();
    private final Map<OfferingId, Group> made = new LinkedHashMap<>();
    private final Map<Group, OfferingId> madeAs = new HashMap<>();
    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();
    private final Map<TopicId, CompetencyId> skills = new HashMap<>();

    private final boolean fillsMade;

    private Offers(Facts facts, boolean fillsMade) {
        this.facts = facts;
        this.fillsMade = fillsMade;
        this.roll = new Roll(facts);
        // Who is kept apart is not even at own pace at one table.
        var tables = 1 + 2 * facts.pairs().size();
        add(offering(OWN_PACE, Kind.IND, null, new Size(0, NO_LIMIT, tables), false));
    }

    /**
     * At the own pace too, before a screen, for who has something there and minutes left for it.
     */
    private void offerScreens() {
        if (facts.shelf().hasScreens()) {
            var tables = 1 + 2 * facts.pairs().size();
            add(offering(ON_SCREEN, Kind.DIG, null, new Size(0, NO_LIMIT, tables), false));
        }
    }

    /** All that a new proposal can open. */
    static Offers all(Facts facts, Kept kept) {
        var offers = new Offers(facts, false);
        offers.offerScreens();
        offers.offerServices();
        offers.worthiest().forEach(offers::offerBoth);
        offers.wished().forEach(offers::offerBoth);
        kept.pinned().values().stream()
                .filter(group -> !group.hand().added())
                .map(Group::competency)
                .filter(Objects::nonNull)
                .forEach(offers::offerBoth);
        offers.offerMade(kept);
        return offers;
    }

    /** Only what stands: own pace, and the groups that are kept. */
    static Offers standing(Facts facts, Kept kept) {
        var offers = new Offers(facts, false);
        offers.offerMade(kept);
        return offers;
    }

    /**
     * The same while the block runs, when others may be sent there.
     *
     * @param sizes with how many each of the groups is one
     */
    static Offers running(Facts facts, Kept kept, Function<Group, Size> sizes) {
        var offers = new Offers(facts, true);
        kept.added().forEach(group -> offers.offerMade(group, sizes.apply(group)));
        return offers;
    }

    /** What enough students wish for who are ready for it. */
    private List<CompetencyId> wished() {
        var wishing = new TreeMap<CompetencyId, Integer>(facts.needs().order());
        for (var student : facts.people().students()) {
            facts.wishes(student)
                    .forEach(wish -> wishing.merge(wish.competency(), 1, Integer::sum));
        }
        return wishing.entrySet().stream()
                .filter(entry -> entry.getValue() >= fewestPeers())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void offerServices() {
        if (facts.past().owed().isEmpty()) {
            return;
        }
        topics.put(SERVICE_TOPIC, new Topic(SERVICE_TOPIC, Set.of(), null, null, true));
        add(
                offering(
                        SERVICE,
                        Kind.SUP,
                        SERVICE_TOPIC,
                        new Size(1, Sizes.SERVICE_MAX, facts.past().owed().size()),
                        true));
    }

    private void offerMade(Kept kept) {
        kept.added().forEach(this::offerMade);
        kept.locked().keySet().forEach(this::offerMade);
    }

    /** How many students, and how many such groups at once. */
    record Size(int min, int max, int copies) {}

    Roll roll() {
        return roll;
    }

    List<Offering> all() {
        return List.copyOf(offerings.values());
    }

    boolean has(OfferingId id) {
        return offerings.containsKey(id);
    }

    Offering find(OfferingId id) {
        return Optional.ofNullable(offerings.get(id)).orElseThrow();
    }

    List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** The groups that hands made, each of its own offering. */
    Map<OfferingId, Group> made() {
        return Collections.unmodifiableMap(made);
    }

    /** Whether the planner may send students into them, and not only hands. */
    boolean fillsMade() {
        return fillsMade;
    }

    /** The group that hands made, of its own offering. */
    Optional<Group> made(OfferingId id) {
        return Optional.ofNullable(made.get(id));
    }

    /** What an offering is about; empty for own pace, services and topics in words. */
    Optional<CompetencyId> about(Offering offering) {
        var group = made.get(offering.id());
        if (group != null) {
            return Optional.ofNullable(group.competency());
        }
        var topic = offering.topic();
        return topic == null ? Optional.empty() : Optional.ofNullable(skills.get(topic));
    }

    /** Whether a skill has groups of the planner's own. */
    boolean offers(CompetencyId competency) {
        return offerings.containsKey(of(Group.Kind.PEERS, competency));
    }

    /** Whether an offering is one of the planner's own, about a skill. */
    boolean isAbout(Offering offering, CompetencyId competency) {
        return !made.containsKey(offering.id())
                && about(offering).filter(competency::equals).isPresent();
    }

    /** Which offering a standing group is of. */
    OfferingId offeringOf(Group group) {
        var own = madeAs.get(group);
        if (own != null) {
            return own;
        }
        var topic = group.competency();
        if (topic != null) {
            return of(group.kind(), topic);
        }
        if (group.basis().reason() == Group.Reason.SERVICE && offerings.containsKey(SERVICE)) {
            return SERVICE;
        }
        return group.with().onScreen() && offerings.containsKey(ON_SCREEN) ? ON_SCREEN : OWN_PACE;
    }

    /** The topics that an adult can lead. */
    Set<TopicId> ledBy(Facts.Adult adult) {
        var led = new HashSet<TopicId>();
        for (var offering : offerings.values()) {
            var topic = offering.topic();
            var group = made.get(offering.id());
            if (topic == null) {
                continue;
            }
            if (group != null) {
                if (adult.id().equals(group.leader())) {
                    led.add(topic);
                }
            } else if (topic.equals(SERVICE_TOPIC)) {
                if (adult.serves()) {
                    led.add(topic);
                }
            } else if (canLead(adult, offering)) {
                led.add(topic);
            }
        }
        return led;
    }

    private boolean canLead(Facts.Adult adult, Offering offering) {
        var leads = adult.leads();
        return leads == null
                || about(offering)
                        .flatMap(facts.needs()::competency)
                        .filter(competency -> leads.contains(competency.framework()))
                        .isPresent();
    }

    private void offerBoth(CompetencyId competency) {
        var topic = topic(competency);
        var wanting = facts.needs().wanting(competency);
        add(
                offering(
                        of(Group.Kind.LESSON, competency),
                        Kind.TL,
                        topic,
                        new Size(Sizes.LESSON_MIN, Sizes.LESSON_MAX, copies(wanting, 6)),
                        true));
        add(
                offering(
                        of(Group.Kind.PEERS, competency),
                        Kind.PEER,
                        topic,
                        new Size(fewestPeers(), Sizes.PEERS_MAX, copies(wanting, fewestPeers())),
                        false));
    }

    /** In a class one adult goes round; in a flex block each room has its own. */
    private int fewestPeers() {
        return facts.block() instanceof Block.Flex ? 2 : Sizes.PEERS_MIN;
    }

    /** In a flex block one more finds a place beside peers before anybody studies alone. */
    private int most(Group.Kind kind) {
        var more = kind == Group.Kind.PEERS && facts.block() instanceof Block.Flex ? 1 : 0;
        return Sizes.most(kind) + more;
    }

    private static int copies(int wanting, int each) {
        return Math.max(1, (wanting + each - 1) / each);
    }

    private TopicId topic(CompetencyId competency) {
        var id = roll.topic(competency);
        var about = facts.needs().competency(competency);
        skills.put(id, competency);
        topics.computeIfAbsent(
                id,
                _ ->
                        new Topic(
                                id,
                                Set.of(),
                                about.flatMap(one -> Grades.band(one.grade())).orElse(null),
                                about.map(one -> one.framework().toString()).orElse(null),
                                false));
        return id;
    }

    /** A group of its own offering: nobody is in it but who was put there, or needs it. */
    private void offerMade(Group group) {
        offerMade(group, new Size(0, group.hand().added() ? NO_LIMIT : most(group.kind()), 1));
    }

    private void offerMade(Group group, Size size) {
        var id = new OfferingId("made:%04d".formatted(made.size()));
        var topic = new TopicId(id.value());
        topics.put(topic, new Topic(topic, Set.of(), null, null, true));
        made.put(id, group);
        madeAs.putIfAbsent(group, id);
        var led =
                group.leader() != null
                        && facts.people().adults().stream()
                                .anyMatch(adult -> adult.id().equals(group.leader()))
                        && group.ledMinutes() > 0;
        add(
                offering(
                        id,
                        switch (group.kind()) {
                            case LESSON -> led ? Kind.TL : Kind.PEER;
                            case SUPPORT -> led ? Kind.TL : Kind.PEER;
                            case PEERS -> Kind.PEER;
                            case PROJECT -> Kind.PROJ;
                            case OWN_PACE -> Kind.IND;
                        },
                        topic,
                        size,
                        led));
    }

    private void add(Offering offering) {
        offerings.putIfAbsent(offering.id(), offering);
    }

    private Offering offering(
            OfferingId id, Kind kind, @Nullable TopicId topic, Size size, boolean led) {
        return new Offering(
                id,
                kind,
                topic,
                null,
                topic == null || !skills.containsKey(topic) ? null : topic.value(),
                size.min(),
                size.max(),
                1,
                led,
                Set.of(place(id)),
                id.equals(ON_SCREEN) ? screenMinutes(facts) : 0,
                size.copies(),
                led && kind == Kind.TL ? ledMinutes(facts.span().minutes()) : null);
    }

    private String place(OfferingId id) {
        var group = made.get(id);
        if (group != null) {
            return Tables.placeOf(id);
        }
        return id.equals(OWN_PACE) || id.equals(ON_SCREEN) ? Tables.AT_HOME : Tables.AT_A_TABLE;
    }

    /** For how long somebody who works on a screen does; for the rest of the block on paper. */
    static int screenMinutes(Facts facts) {
        return facts.shelf().screenMinutes(facts.span().minutes());
    }

    OfferingId of(Group.Kind kind, CompetencyId topic) {
        return new OfferingId(kind.name().toLowerCase(Locale.ROOT) + ":" + roll.topic(topic));
    }

    /** For how long an adult leads, so that there is time left to go round and to talk. */
    static int ledMinutes(int block) {
        return Math.clamp((int) (block * LESSON_SHARE), 1, LONGEST_LESSON);
    }

    /** The topics that would bring most, among those that enough students share. */
    private List<CompetencyId> worthiest() {
        var worth = new LinkedHashMap<CompetencyId, Double>();
        var wanting = new LinkedHashMap<CompetencyId, Integer>();
        for (var student : facts.people().students()) {
            for (var need : facts.needs().toShare(student)) {
                worth.merge(need.competency(), need.worth(), Double::sum);
                wanting.merge(need.competency(), 1, Integer::sum);
            }
        }
        var most = Math.max(FEWEST_TOPICS, facts.people().students().size() / STUDENTS_A_TOPIC);
        return worth.entrySet().stream()
                .filter(entry -> wanting.getOrDefault(entry.getKey(), 0) >= fewestPeers())
                .sorted(
                        Map.Entry.<CompetencyId, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry::getKey, facts.needs().order()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
