package org.cairnlearn.school.web.student;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentFacts.Done;
import org.springframework.stereotype.Component;

/** Reads a student's own day: only what a teacher has approved. */
@Component
class StudentDay {
    private static final int NEXT = 3;
    private static final int FINISHED = 3;

    private final StudentFrame frame;
    private final Slots slots;
    private final PlanBook plans;
    private final Skills skills;
    private final Pieces pieces;
    private final SchoolTime time;

    StudentDay(StudentFrame frame, Slots slots, PlanBook plans, Skills skills, Pieces pieces) {
        this.frame = frame;
        this.slots = slots;
        this.plans = plans;
        this.skills = skills;
        this.pieces = pieces;
        this.time = pieces.time();
    }

    /** One block whose plan is approved. */
    record Shared(Slot slot, BlockPlan plan, Place place) {}

    StudentController.Shown<TodayPage> show(PersonId student, Words words) {
        var date = time.today();
        var own = slots.of(student, date);
        var shared = own.stream().flatMap(slot -> shared(slot, date, student).stream()).toList();
        var next = shared.isEmpty() ? List.<ReadySkill>of() : next(own, student);
        var planned = new StudentFacts.Planned(student, shared, next);
        var done = shared.isEmpty() ? new LinkedHashMap<CompetencyId, Done>() : done(student);
        var facts =
                new StudentFacts(
                        planned,
                        done,
                        skills.read(student, named(planned, done.sequencedKeySet())),
                        frame.staff(shared));
        return new StudentController.Shown<>(
                new StudentDayPage(facts, words, time).page(slots.dayOf(student, date)),
                frame.who(student, own.stream().map(Slot::schoolClass).toList()));
    }

    /** What was worked on today, the newest first. */
    private LinkedHashMap<CompetencyId, Done> done(PersonId student) {
        var done = new LinkedHashMap<CompetencyId, Done>();
        pieces.since(student, time.startOf(time.today())).reversed().stream()
                .filter(piece -> piece.circumstances().kind().counts())
                .forEach(piece ->
                        piece.competencies()
                                .forEach(skill ->
                                        done.merge(
                                                skill,
                                                new Done(piece.points(), piece.max()),
                                                Done::plus)));
        while (done.size() > FINISHED) {
            done.pollLastEntry();
        }
        return done;
    }

    private Optional<Shared> shared(Slot slot, LocalDate date, PersonId student) {
        return plans.find(slot.on(date))
                .filter(BlockPlan::approved)
                .flatMap(plan -> plan.placeOf(student).map(place -> new Shared(slot, plan, place)));
    }

    private List<ReadySkill> next(List<Slot> own, PersonId student) {
        return own.stream()
                .map(Slot::schoolClass)
                .distinct()
                .flatMap(schoolClass -> plans.ready(schoolClass, student, NEXT).stream())
                .distinct()
                .limit(NEXT)
                .toList();
    }

    private static List<CompetencyId> named(
            StudentFacts.Planned planned, Collection<CompetencyId> done) {
        var named = new ArrayList<>(done);
        for (var block : planned.shared()) {
            var group = block.plan().find(block.place().group()).orElseThrow();
            Stream.of(
                            Optional.ofNullable(group.competency()),
                            Optional.ofNullable(group.basis().builtOn()),
                            Optional.ofNullable(group.basis().opens()),
                            Optional.ofNullable(block.place().competency()))
                    .flatMap(Optional::stream)
                    .forEach(named::add);
        }
        for (var skill : planned.next()) {
            named.add(skill.competency());
            Optional.ofNullable(skill.builtOn()).ifPresent(named::add);
        }
        return named.stream().distinct().toList();
    }
}
