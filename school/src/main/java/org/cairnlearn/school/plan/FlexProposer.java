package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Proposes a flex block: everybody at home, except who was put elsewhere by hand. */
@Component
class FlexProposer {
    private final PlanSql sql;
    private final EvidenceBook evidence;
    private final Ids ids;
    private final SchoolTime time;

    FlexProposer(PlanSql sql, EvidenceBook evidence, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.evidence = evidence;
        this.ids = ids;
        this.time = time;
    }

    BlockPlan propose(
            Block.Flex block, int minutes, List<ClassRoster> homes, Optional<BlockPlan> before) {
        var groups = new ArrayList<Group>();
        var places = new HashMap<PersonId, Place>();
        for (var home : homes) {
            var group = ownPace(home);
            groups.add(group);
            for (var student : home.students()) {
                places.putIfAbsent(
                        student.id(),
                        new Place(
                                student.id(),
                                group.id(),
                                null,
                                false,
                                null,
                                home.schoolClass().id()));
            }
        }
        before.ifPresent(plan -> keep(plan, groups, places));
        var plan =
                new BlockPlan(
                        before.map(BlockPlan::id).orElseGet(() -> new PlanId(ids.next())),
                        block,
                        before.map(BlockPlan::version).orElse(0) + 1,
                        minutes,
                        evidence.freshest(places.keySet()).orElse(null),
                        null,
                        groups,
                        List.copyOf(places.values()),
                        List.of(),
                        before.map(BlockPlan::moves).orElse(0));
        sql.save(plan, new Origin("base-1", 0, 0, 0, null), time.now());
        return sql.find(plan.id()).orElseThrow();
    }

    /** What was added or locked by hand, and who is in it. */
    private static void keep(
            BlockPlan before, List<Group> groups, Map<PersonId, Place> places) {
        for (var group : before.groups()) {
            if (!group.hand().added() && !group.hand().locked()) {
                continue;
            }
            groups.addFirst(group);
            before.in(group.id()).stream()
                    .filter(place -> places.containsKey(place.student()))
                    .forEach(place -> places.put(place.student(), place));
        }
    }

    private Group ownPace(ClassRoster home) {
        var room = home.schoolClass().location();
        return new Group(
                new GroupId(ids.next()),
                Group.Kind.OWN_PACE,
                null,
                home.staff().stream().findFirst().map(Person::id).orElse(null),
                room == null ? "" : room,
                0,
                new Group.Basis(Group.Reason.NEXT_STEP, null, null),
                Group.Hand.OFF,
                null);
    }
}
