package org.cairnlearn.school.web.student;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.choice.ChoiceBook;
import org.cairnlearn.school.choice.Help;
import org.cairnlearn.school.choice.HelpBook;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.ComingSignUps;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.PostButton;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day's choices of a student: what became of each and why, and asking for help now. */
@Component
class StudentChoices {
    private final ChoiceBook choices;
    private final HelpBook help;
    private final CompetencyBook competencies;
    private final Beside beside;
    private final SchoolTime time;

    StudentChoices(
            ChoiceBook choices,
            HelpBook help,
            CompetencyBook competencies,
            Beside beside,
            SchoolTime time) {
        this.choices = choices;
        this.help = help;
        this.competencies = competencies;
        this.beside = beside;
        this.time = time;
    }

    /** Which schools have flex blocks, what is signed up for in them, what classes work on. */
    @Component
    record Beside(ScheduleBook schedule, ComingSignUps signUps, PlanBook plans) {}

    TodayPage.Choices of(PersonId student, StudentBlocks.Day day, Words words) {
        return new TodayPage.Choices(
                Stream.of(
                                lines(student, day, words).stream(),
                                drawn(day.shared(), words),
                                signed(student, words))
                        .flatMap(each -> each)
                        .toList(),
                Link.to(
                        words.say("student.today.choose", "day", words.day(choices.day(student))),
                        "/student/choose"),
                sessions(day.slots(), words),
                help(student, day.slots(), words));
    }

    /** Which sessions of flex blocks the student picked, waits for or was asked to, from now on. */
    private Stream<String> signed(PersonId student, Words words) {
        return beside.signUps().of(student).stream()
                .map(one ->
                        words.say(
                                "student.today.signed",
                                "how",
                                ComingSignUps.how(one),
                                "session",
                                one.session(),
                                "day",
                                words.day(one.day())));
    }

    /** To the sessions of the next days, where the school has flex blocks. */
    private @Nullable Link sessions(List<Slot> slots, Words words) {
        var having = beside.schedule().withFlex();
        return slots.stream().anyMatch(slot -> having.contains(slot.schoolClass().school()))
                ? Link.to(words.say("student.today.sessions"), "/student/choose/flex")
                : null;
    }

    /**
     * What was chosen for today: where it came true, else why not, else that its block is lost or
     * that it is open.
     */
    private List<String> lines(PersonId student, StudentBlocks.Day day, Words words) {
        var fates = new LinkedHashMap<CompetencyId, Wish.@Nullable Fate>();
        choices.answers(List.of(student), today()).stream()
                .flatMap(answer -> Optional.ofNullable(answer.offer()).stream())
                .forEach(offer -> fates.put(offer.way().skill(), null));
        for (var block : day.shared()) {
            var wished = block.place().wished();
            if (wished != null && wished.chosen() && fates.containsKey(wished.skill())) {
                block.plan()
                        .fate(block.place())
                        .ifPresent(
                                fate -> fates.merge(wished.skill(), fate, StudentChoices::better));
            }
        }
        var names = competencies.byId(fates.keySet());
        var lost = lost(day);
        var lines = new ArrayList<String>();
        fates.forEach((skill, fate) -> {
            var named = names.get(skill);
            if (named != null) {
                lines.add(
                        words.say(
                                "student.today.choice",
                                "skill",
                                named.name(),
                                "fate",
                                fate != null
                                        ? lower(fate)
                                        : lost.contains(named.framework()) ? "lost" : "open"));
            }
        });
        return lines;
    }

    /** The frameworks that no block of today works on any more, as those that did are lost. */
    private Set<FrameworkId> lost(StudentBlocks.Day day) {
        var open = day.usual().stream().map(StudentFacts.Usual::slot).toList();
        if (day.lost().isEmpty() || open.stream().anyMatch(Slot::isFlex)) {
            return Set.of();
        }
        var lost = new HashSet<>(frameworks(day.lost()));
        lost.removeAll(frameworks(open));
        return lost;
    }

    private Collection<FrameworkId> frameworks(List<Slot> slots) {
        return beside.plans()
                .frameworks(slots.stream().map(Slot::schoolClass).distinct().toList())
                .values();
    }

    /** Where nothing was chosen: what became of a goal, or of what the student likes. */
    private Stream<String> drawn(List<StudentDay.Shared> shared, Words words) {
        var fates = new LinkedHashMap<Place.Wished, Wish.Fate>();
        for (var block : shared) {
            var wished = block.place().wished();
            if (wished != null && !wished.chosen()) {
                block.plan().fate(block.place()).ifPresent(fate -> fates.put(wished, fate));
            }
        }
        var names =
                competencies.byId(
                        fates.keySet().stream().map(Place.Wished::skill).distinct().toList());
        return fates.entrySet().stream()
                .filter(one -> names.containsKey(one.getKey().skill()))
                .map(one ->
                        words.say(
                                "student.today.aim",
                                "source",
                                lower(one.getKey().source()),
                                "skill",
                                Objects.requireNonNull(names.get(one.getKey().skill()), "asked for")
                                        .name(),
                                "fate",
                                lower(one.getValue())))
                .distinct();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Wish.Fate better(Wish.Fate one, Wish.Fate other) {
        return other.onTopic() && !one.onTopic() ? other : one;
    }

    /** Asking for help; the call that waits. Only while a block is on. */
    private TodayPage.@Nullable Help help(PersonId student, List<Slot> slots, Words words) {
        var waiting = help.waiting(List.of(student)).stream().findFirst();
        if (waiting.isPresent()) {
            return new TodayPage.Help(
                    words.say("student.help.asked", "time", since(waiting.get(), words)),
                    new PostButton(
                            words.say("student.help.back"),
                            "/student/help/back?call=" + waiting.get().id()));
        }
        return now(slots)
                .map(_ ->
                        new TodayPage.Help(
                                "", new PostButton(words.say("student.help.ask"), "/student/help")))
                .orElse(null);
    }

    private String since(Help call, Words words) {
        return words.time(time.at(call.since()).toLocalTime());
    }

    /** The block that is on. */
    Optional<Slot> now(List<Slot> slots) {
        LocalTime now = time.at(time.now()).toLocalTime();
        return slots.stream()
                .filter(slot ->
                        slot.times() != null
                                && !now.isBefore(slot.times().starts())
                                && now.isBefore(slot.times().ends()))
                .findFirst();
    }

    LocalDate today() {
        return time.today();
    }

    /** When a block of today ends. */
    Instant end(Slot slot) {
        var times = Objects.requireNonNull(slot.times(), "a block that is on has times");
        return time.today().atTime(times.ends()).atZone(time.zone()).toInstant();
    }
}
