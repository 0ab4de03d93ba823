package org.cairnlearn.school.web.teacher;

import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.ReplanBook;
import org.cairnlearn.school.plan.SignedUp;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.CheckQueue;
import org.cairnlearn.school.web.kit.ComingSignUps;
import org.cairnlearn.school.web.teacher.DayFacts.Around;
import org.cairnlearn.school.web.teacher.DayFacts.Asked;
import org.springframework.stereotype.Component;

/** Reads what else bears on a block: who is here, the ways to work, rooms, checks. */
@Component
class DayAround {
    private final ReplanBook replans;
    private final MaterialBook materials;
    private final ScheduleBook schedule;
    private final CheckQueue checks;
    private final ComingSignUps signUps;

    DayAround(
            ReplanBook replans,
            MaterialBook materials,
            ScheduleBook schedule,
            CheckQueue checks,
            ComingSignUps signUps) {
        this.replans = replans;
        this.materials = materials;
        this.schedule = schedule;
        this.checks = checks;
        this.signUps = signUps;
    }

    /** Where a student is to be in flex blocks from now on. */
    List<SignedUp> signed(PersonId student) {
        return signUps.of(student);
    }

    Around read(Asked asked, BlockPlan plan) {
        var reader = asked.reader().id();
        var topics =
                plan.groups().stream()
                        .filter(group -> !plan.in(group.id()).isEmpty())
                        .flatMap(group -> Stream.ofNullable(group.competency()))
                        .distinct()
                        .toList();
        var worked =
                Stream.concat(
                                topics.stream(),
                                plan.places().stream()
                                        .flatMap(place -> Stream.ofNullable(place.competency())))
                        .distinct()
                        .toList();
        return new Around(
                checks.of(reader).size(),
                replans.preview(new Change(plan.id(), plan.version(), reader)),
                materials.routes(worked),
                materials.gaps(topics),
                schedule.rooms(asked.current().schoolClass().school()).stream()
                        .map(Room::name)
                        .toList());
    }
}
