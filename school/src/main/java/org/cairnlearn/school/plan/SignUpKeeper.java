package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * Takes what was said for a flex block into its proposal: each session as a group that stands, and
 * in it whoever holds a place, as far as nothing stronger is in the way; what is in the way is kept
 * with the word.
 */
@Component
class SignUpKeeper {
    private final SignUpReader reader;
    private final SignUpSql sql;
    private final SchoolTime time;

    SignUpKeeper(SignUpReader reader, SignUpSql sql, SchoolTime time) {
        this.reader = reader;
        this.sql = sql;
        this.time = time;
    }

    /**
     * What hands and sign-ups leave fixed.
     *
     * @param became what becomes of each word
     * @param held whom a word holds, and how strong it was
     */
    record Taken(Kept kept, Map<UUID, SignUp.Became> became, Map<PersonId, SignUp.Level> held) {
        Taken {
            became = Map.copyOf(became);
            held = Map.copyOf(held);
        }
    }

    Taken with(Kept kept, Facts facts) {
        if (!(facts.block() instanceof Block.Flex block)) {
            return new Taken(kept, Map.of(), Map.of());
        }
        var all = reader.of(block);
        var taking = new Taking(kept, facts, all, sql.ever(block));
        all.words().stream()
                .filter(word -> word.state() == SignUp.State.HOLDS)
                .forEach(taking::take);
        return new Taken(taking.kept(), taking.became, taking.held);
    }

    /** Keeps with each word what became of it. */
    void note(Taken taken) {
        if (!taken.became().isEmpty()) {
            sql.became(taken.became());
        }
    }

    /** One block's words on their way into its proposal. */
    private static final class Taking {
        private final Kept before;
        private final Facts facts;
        private final SignUps all;
        private final Map<MeetingId, Set<PersonId>> ever;
        private final Map<MeetingId, Group> groups = new HashMap<>();
        private final Map<PersonId, Group> pinned;
        private final Map<UUID, SignUp.Became> became = new HashMap<>();
        private final Map<PersonId, SignUp.Level> held = new HashMap<>();

        Taking(Kept before, Facts facts, SignUps all, Map<MeetingId, Set<PersonId>> ever) {
            this.before = before;
            this.ever = ever;
            this.facts = facts;
            this.all = all;
            all.meetings().stream()
                    .filter(one -> isHere(one.host()))
                    .forEach(one -> groups.put(one.id(), group(one)));
            this.pinned = new HashMap<>(before.pinned());
            pinned.entrySet().removeIf(pin -> isOfSignUp(pin.getKey(), pin.getValue()));
            pinned.replaceAll(
                    (_, group) -> groups.getOrDefault(new MeetingId(group.id().value()), group));
        }

        /** A place in a session that a word gave, which decides anew; what a hand gave stays. */
        private boolean isOfSignUp(PersonId student, Group group) {
            var spoken = ever.get(new MeetingId(group.id().value()));
            return spoken != null
                    && (!groups.containsKey(new MeetingId(group.id().value()))
                            || spoken.contains(student));
        }

        private boolean isHere(PersonId host) {
            return facts.people().adults().stream().anyMatch(one -> one.id().equals(host));
        }

        private Group group(Meeting meeting) {
            return new Group(
                    meeting.group(),
                    meeting.offer().catchAll() ? Group.Kind.PROJECT : Group.Kind.LESSON,
                    null,
                    meeting.host(),
                    facts.people().closed().placeOf(meeting.offer().room()),
                    meeting.offer().catchAll() ? 0 : Offers.ledMinutes(facts.span().minutes()),
                    new Group.Basis(Group.Reason.BY_HAND, null, null),
                    Group.With.NOTHING,
                    new Group.Hand(meeting.offer().title(), true, false),
                    null);
        }

        void take(SignUp word) {
            var student = word.student();
            if (!facts.people().students().contains(student)) {
                return;
            }
            var fate = fate(word);
            became.put(word.id(), fate);
            var group = groups.get(word.wanted().meeting());
            if (fate == SignUp.Became.KEPT && group != null) {
                pinned.put(student, group);
                held.put(student, word.said().level());
            }
        }

        private SignUp.Became fate(SignUp word) {
            var student = word.student();
            if (!groups.containsKey(word.wanted().meeting())) {
                return SignUp.Became.HOST_AWAY;
            }
            if (pinned.containsKey(student) || isLocked(student)) {
                return SignUp.Became.BY_HAND;
            }
            if (isOwedToday(student)) {
                return SignUp.Became.SERVICE;
            }
            return isApart(student, word.wanted().meeting())
                    ? SignUp.Became.APART
                    : SignUp.Became.KEPT;
        }

        private boolean isLocked(PersonId student) {
            return before.locked().values().stream().anyMatch(all -> all.contains(student));
        }

        /** A service whose minutes no later day of the week can hold. */
        private boolean isOwedToday(PersonId student) {
            var owed = facts.past().owed().get(student);
            return owed != null
                    && owed.minutes() > (owed.days() - 1) * facts.rules().supportMinutesADay();
        }

        private boolean isApart(PersonId student, MeetingId meeting) {
            return pinned.entrySet().stream()
                    .filter(pin -> pin.getValue().id().value().equals(meeting.value()))
                    .anyMatch(pin -> facts.areApart(student, pin.getKey()));
        }

        Kept kept() {
            var added =
                    new ArrayList<>(
                            before.added().stream()
                                    .filter(group ->
                                            !ever.containsKey(new MeetingId(group.id().value())))
                                    .toList());
            all.meetings()
                    .forEach(one -> {
                        var group = groups.get(one.id());
                        if (group != null) {
                            added.add(group);
                        }
                    });
            return new Kept(pinned, added, before.locked());
        }
    }

    /** Who is left to study alone goes where those may come for whom no group was found. */
    BlockPlan closed(BlockPlan plan, Facts facts) {
        if (!(plan.block() instanceof Block.Flex block)) {
            return plan;
        }
        var all = reader.of(block);
        var halls =
                all.meetings().stream()
                        .filter(one -> one.offer().catchAll())
                        .filter(one -> plan.find(one.group()).isPresent())
                        .toList();
        var alone = NobodyAlone.left(plan, facts);
        if (halls.isEmpty() || alone.isEmpty()) {
            return plan;
        }
        return plan.with(moved(plan, closing(all, halls, alone), facts));
    }

    private Map<PersonId, MeetingId> closing(
            SignUps all, List<Meeting> halls, Collection<PersonId> alone) {
        var there =
                halls.stream()
                        .flatMap(hall -> all.of(hall.id(), SignUp.State.HOLDS).stream())
                        .filter(word -> !alone.contains(word.student()))
                        .toList();
        var board =
                new SignUpBoard(
                                new SignUps(all.block(), all.timing(), halls, there, all.people()),
                                time)
                        .board()
                        .close(
                                SignUpBoard.BLOCK,
                                alone.stream().map(SignUpBoard::student).toList(),
                                all.timing().now());
        var found = new HashMap<PersonId, MeetingId>();
        for (var student : alone) {
            board.whereabouts(SignUpBoard.student(student), SignUpBoard.BLOCK)
                    .ifPresent(session -> found.put(student, SignUpBoard.meeting(session)));
        }
        return found;
    }

    private static List<Place> moved(BlockPlan plan, Map<PersonId, MeetingId> halls, Facts facts) {
        var in =
                plan.places().stream()
                        .collect(Collectors.toMap(Place::student, Place::group, (a, _) -> a));
        var places = new ArrayList<Place>();
        for (var place : plan.places()) {
            var hall = halls.get(place.student());
            var to = hall == null ? place.group() : new GroupId(hall.value());
            var apart =
                    in.entrySet().stream()
                            .filter(other -> other.getValue().equals(to))
                            .anyMatch(other -> facts.areApart(place.student(), other.getKey()));
            if (hall == null || apart) {
                places.add(place);
            } else {
                in.put(place.student(), to);
                places.add(place.in(to, false));
            }
        }
        return places;
    }
}
