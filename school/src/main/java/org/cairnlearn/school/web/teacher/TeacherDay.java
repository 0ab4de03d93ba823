package org.cairnlearn.school.web.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Pupils;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Toast;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a teacher's block and shows its plan, or says why there is none. */
@Component
class TeacherDay {
    private final RosterBook roster;
    private final Slots slots;
    private final PlanBook plans;
    private final DayReader reader;
    private final Pupils pupils;
    private final Gate gate;
    private final FlexBook flex;
    private final SchoolTime time;

    TeacherDay(RosterBook roster, Slots slots, PlanBook plans, DayReader reader, Seen seen) {
        this.pupils = seen.pupils();
        this.gate = seen.gate();
        this.flex = seen.flex();
        this.roster = roster;
        this.slots = slots;
        this.plans = plans;
        this.reader = reader;
        this.time = gate.time();
    }

    /** What the reader may see. */
    @Component
    record Seen(Pupils pupils, Gate gate, FlexBook flex) {}

    /** A page, its frame's owner, and what the request before did. */
    record Shown(TodayPage page, Frames.Who who, @Nullable Toast toast) {}

    /** The day that is asked for, else today, and where there is no school today the next one. */
    Shown show(PersonId person, DayController.Query query, Words words) {
        if (query.date() != null) {
            return show(person, query, query.date(), words);
        }
        var today = slots.dayOf(person, time.today());
        var next =
                today.hasSchool()
                        ? Optional.<LocalDate>empty()
                        : slots.nextDay(person, time.today());
        return next.map(
                        date -> {
                            var shown = show(person, query, date, words);
                            return new Shown(
                                    shown.page()
                                            .insteadOfToday(
                                                    new TodayInstead(
                                                            instead(today, words), List.of())),
                                    shown.who(),
                                    shown.toast());
                        })
                .orElseGet(() -> show(person, query, time.today(), words));
    }

    private static String instead(SchoolDay today, Words words) {
        return "%s. %s%s"
                .formatted(
                        words.say("day.no_school", "today", "yes", "kind", today.kind()),
                        today.note().isEmpty() ? "" : today.note() + " ",
                        words.say("day.instead"));
    }

    /** A day, and above it which of its blocks do not take place, and which is shown instead. */
    private Shown show(PersonId person, DayController.Query query, LocalDate date, Words words) {
        var day = slots.dayOf(person, date);
        var shown = show(person, query, day, words);
        var alone = slots.alone(person, date, Action.CHANGE_DAY);
        var all = LostBlocks.withWho(day, time.today(), words);
        var own = LostBlocks.sentences(alone, date, time.today(), words);
        var lost = (all + " " + own).strip();
        if (lost.isEmpty()) {
            return shown;
        }
        var meant = current(slots.all(person, date, Action.SEE_DAY), query, day);
        var why = lost + meant.map(slot -> other(shown.page(), slot, date, words)).orElse("");
        return new Shown(
                shown.page().insteadOfToday(new TodayInstead(why, back(alone, date, words))),
                shown.who(),
                DayChanges.LOST.equals(query.said())
                        ? new Toast(why + " " + words.say("teacher.today.not_done"), null)
                        : shown.toast());
    }

    /** Which block is shown, where it would have been another if that took place. */
    private static String other(TodayPage page, Slot meant, LocalDate date, Words words) {
        return page.head().blocks().stream()
                .filter(block -> block.current() && !block.href().equals(DayPage.of(meant, date)))
                .map(block -> " " + words.say("teacher.today.this_is", "block", block.label()))
                .collect(Collectors.joining());
    }

    /** What a class has lost is held after all, as it was. */
    private List<PostButton> back(List<Slot> alone, LocalDate date, Words words) {
        return alone.stream()
                .filter(_ -> !date.isBefore(time.today()))
                .map(slot ->
                        new PostButton(
                                words.say(
                                        "office.year.undrop",
                                        "block",
                                        LostBlocks.classes(slot, words)),
                                "/teacher/today/lost/back?"
                                        + Addresses.named(
                                                slot.schoolClass().id(), date, slot.period())))
                .toList();
    }

    private Shown show(PersonId person, DayController.Query query, SchoolDay day, Words words) {
        var date = day.date();
        var teacher = roster.findPerson(person).orElseThrow(NotThere::new);
        var own = slots.of(person, date, Action.SEE_DAY);
        var slot = current(own, query, day);
        var without = new DayWithoutPlan(date, own, words);
        if (slot.isEmpty()) {
            var covers = !slots.of(person, date, Action.SEE_SHEETS).isEmpty();
            return new Shown(
                    covers
                            ? without.covering()
                            : without.free(day, time.today(), onwards(person, date)),
                    new Frames.Who("", teacher.name().full()),
                    null);
        }
        var who = new Frames.Who(slot.get().schoolClass().schoolName(), teacher.name().full());
        var pupils = pupils(own, slot.get(), date);
        if (slot.get().isFlex()) {
            return new Shown(without.flex(slot.get(), pupils), who, null);
        }
        return switch (plans.planOf(pupils, slot.get().on(date), slot.get().minutes())) {
            case Proposed.Plan(var plan) -> {
                var asked =
                        new DayFacts.Asked(
                                teacher, date, own, slot.get(), query.person(), query.opened());
                var seen = this.pupils.seen(person, pupils, date);
                yield planned(asked, seen, Pupils.of(seen, plan), query, words);
            }
            case Proposed.WhichFramework(var frameworks) ->
                    new Shown(without.which(slot.get(), pupils, frameworks), who, null);
            case Proposed.NoSchool() -> throw new NotThere(); // a slot is of a school day
            case Proposed.NobodyEnrolled() ->
                    new Shown(without.nobody(slot.get(), pupils), who, null);
        };
    }

    /**
     * The reader's slot that the address names: by class and period, else by class, else the first
     * of the day. A page of a class whose only block was lost since leads to what is left.
     */
    private static Optional<Slot> current(
            List<Slot> own, DayController.Query query, SchoolDay day) {
        if (query.schoolClass() == null) {
            return first(own);
        }
        var ofClass =
                own.stream()
                        .filter(slot -> slot.schoolClass().id().value().equals(query.schoolClass()))
                        .toList();
        if (ofClass.isEmpty()
                && day.lost().isEmpty()
                && !day.lostOf().containsKey(new ClassId(query.schoolClass()))) {
            throw new NotThere();
        }
        if (ofClass.isEmpty()) {
            return first(own);
        }
        return ofClass.stream()
                .filter(slot -> slot.period().equals(query.period()))
                .findFirst()
                .or(() -> Optional.of(ofClass.getFirst()));
    }

    private static Optional<Slot> first(List<Slot> own) {
        return own.stream()
                .filter(slot -> !slot.isFlex())
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** Who is in a class. Others of the reader's are asked for on the same page: all at once. */
    private ClassRoster pupils(List<Slot> own, Slot slot, LocalDate date) {
        var classes = own.stream().map(Slot::schoolClass).distinct().toList();
        return roster.rostersOf(classes, date).stream()
                .filter(one -> one.schoolClass().id().equals(slot.schoolClass().id()))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private DayWithoutPlan.Onwards onwards(PersonId person, LocalDate date) {
        return new DayWithoutPlan.Onwards(
                !flex.hostedBy(person, date).isEmpty(),
                slots.nextDay(person, date).orElse(null),
                !gate.organisations(person, Action.SEE_FLEX).isEmpty());
    }

    private Shown planned(
            DayFacts.Asked asked,
            ClassRoster pupils,
            BlockPlan plan,
            DayController.Query query,
            Words words) {
        var facts = reader.read(asked, pupils, plan);
        var who =
                new Frames.Who(
                        asked.current().schoolClass().schoolName(), asked.reader().name().full());
        return new Shown(
                new DayPage(facts, words, time).page(),
                who,
                new DaySayings(facts, words).toast(query));
    }
}
