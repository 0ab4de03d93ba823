package org.cairnlearn.school.web.student;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.ReadySkill;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.student.StudentFacts.Done;
import org.springframework.stereotype.Component;

/** Reads a student's own day: only what a teacher has approved. */
@Component
class StudentDay {
    private static final int FINISHED = 3;

    private final StudentFrame frame;
    private final StudentBlocks blocks;
    private final Skills skills;
    private final StudentChoices choices;
    private final Pieces pieces;
    private final SchoolTime time;

    StudentDay(
            StudentFrame frame,
            StudentBlocks blocks,
            Skills skills,
            StudentChoices choices,
            Pieces pieces) {
        this.frame = frame;
        this.blocks = blocks;
        this.skills = skills;
        this.choices = choices;
        this.pieces = pieces;
        this.time = pieces.time();
    }

    /** One block of which the student's place is approved. */
    record Shared(Slot slot, BlockPlan plan, Place place) {}

    StudentController.Shown<TodayPage> show(PersonId student, Words words) {
        frame.enter(student, Action.SEE_DAY);
        var date = time.today();
        var day = blocks.of(student, date);
        var shared = day.shared();
        var next = shared.isEmpty() ? List.<ReadySkill>of() : skills.ready(student, day.slots());
        var planned = new StudentFacts.Planned(student, shared, next, frame.promise(student));
        var done = day.isEmpty() ? new LinkedHashMap<CompetencyId, Done>() : done(student);
        var named = named(planned, done.sequencedKeySet());
        var facts =
                new StudentFacts(
                        planned,
                        new StudentFacts.Base(
                                day.day(), day.alone(), day.usual(), blocks.routes(named)),
                        done,
                        skills.read(student, named),
                        new StudentFacts.Around(
                                frame.staff(shared),
                                day.day().hasSchool() ? choices.of(student, day, words) : null,
                                blocks.due(student, date)));
        return new StudentController.Shown<>(
                new StudentDayPage(facts, words, time).page(date),
                frame.who(student, day.slots().stream().map(Slot::schoolClass).toList()));
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
