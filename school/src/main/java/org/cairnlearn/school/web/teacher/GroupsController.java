package org.cairnlearn.school.web.teacher;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.access.Allow;
import org.cairnlearn.school.access.Audience;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.Changed;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.GroupId;
import org.cairnlearn.school.plan.NewGroup;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.plan.ReplanBook;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The changes a teacher makes to the groups of a plan. */
@RestController
@Allow({Audience.TEACHER, Audience.AIDE})
class GroupsController {
    private final DayChanges changes;
    private final PlanBook plans;
    private final PlanHand hand;
    private final ReplanBook replans;
    private final Classroom classroom;

    GroupsController(
            DayChanges changes,
            PlanBook plans,
            PlanHand hand,
            ReplanBook replans,
            Classroom classroom) {
        this.changes = changes;
        this.plans = plans;
        this.hand = hand;
        this.replans = replans;
        this.classroom = classroom;
    }

    /**
     * A new group as its form sends it.
     *
     * @param topic a skill's name, or other words
     * @param student who goes into it; nobody when absent
     */
    record Wanted(
            Group.Kind kind,
            String topic,
            @Nullable UUID leader,
            String room,
            @Nullable List<UUID> student) {
        boolean isSaid() {
            return !topic.isBlank()
                    && topic.strip().length() <= NewGroup.LONGEST
                    && room.strip().length() <= NewGroup.LONGEST
                    && kind != Group.Kind.OWN_PACE;
        }

        List<PersonId> students() {
            return student == null ? List.of() : student.stream().map(PersonId::new).toList();
        }
    }

    @PostMapping("/teacher/today/add")
    ResponseEntity<Void> add(Visitor visitor, DayChanges.Seen seen, Wanted wanted) {
        if (!wanted.isSaid()) {
            return changes.change(visitor, seen, "no-topic", this::asItIs);
        }
        return changes.change(visitor, seen, "added", change -> add(change, wanted));
    }

    private Changed asItIs(Change change) {
        return new Changed.Done(plans.find(change.plan()).orElseThrow());
    }

    /** The group first, then one student after the other: each step has its way back. */
    private Changed add(Change change, Wanted wanted) {
        var leader = wanted.leader();
        var group =
                new NewGroup(
                        wanted.kind(),
                        classroom.topic(change.plan(), wanted.topic().strip()),
                        leader == null ? null : new PersonId(leader),
                        wanted.room().strip());
        var done = hand.add(change, group);
        for (var student : wanted.students()) {
            if (!(done instanceof Changed.Done(var plan))) {
                return done;
            }
            var now = new Change(plan.id(), plan.version(), change.by());
            done = hand.move(now, student, newest(plan).id());
        }
        return done;
    }

    private static Group newest(BlockPlan plan) {
        return plan.groups().stream()
                .filter(group -> group.hand().added())
                .max(Comparator.comparing(group -> group.id().value()))
                .orElseThrow();
    }

    @PostMapping("/teacher/today/lock")
    ResponseEntity<Void> lock(Visitor visitor, DayChanges.Seen seen, @RequestParam UUID group) {
        return changes.change(
                visitor, seen, "locked", change -> hand.lock(change, new GroupId(group), true));
    }

    @PostMapping("/teacher/today/unlock")
    ResponseEntity<Void> unlock(Visitor visitor, DayChanges.Seen seen, @RequestParam UUID group) {
        return changes.change(
                visitor, seen, "unlocked", change -> hand.lock(change, new GroupId(group), false));
    }

    /**
     * Plans again only those who are affected by who is here.
     *
     * @param shown what the reader saw and wants
     */
    @PostMapping("/teacher/today/replan")
    ResponseEntity<Void> replan(Visitor visitor, DayChanges.Seen seen, @RequestParam String shown) {
        return changes.change(
                visitor,
                seen,
                "replanned",
                change -> {
                    var now = replans.preview(change);
                    return ReplanWords.shown(now).equals(shown)
                                    && now.seen().version() == change.version()
                            ? replans.take(now)
                            : new Changed.OutOfDate(plans.find(change.plan()).orElseThrow());
                });
    }
}
