package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.plan.BlockStanding;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanClock;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.plan.PlanReasons;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.LostBlocks;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.office.OfficeFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on flex blocks, for a host and for the coordinator. */
@Component
class FlexDay {
    static final String HOST = "/teacher/flex";

    private final FlexReader reader;
    private final FlexGate gate;
    private final Plans plans;
    private final PlanClock clock;
    private final Work work;
    private final SchoolTime time;

    FlexDay(FlexReader reader, FlexGate gate, Plans plans, PlanClock clock, Work work) {
        this.gate = gate;
        this.reader = reader;
        this.plans = plans;
        this.clock = clock;
        this.work = work;
        this.time = gate.time();
    }

    /** What the classes' own plans are, and what plans say beside who is where. */
    @Component
    record Plans(DayBook days, ToldReader told, PlanReasons reasons) {}

    /** Today, and where there is no school today the next school day. */
    LocalDate today(PersonId person) {
        return reader.nextFrom(person, time.today());
    }

    /**
     * What a page shows.
     *
     * @param student whose reasons are open; null when nobody's are
     * @param plan in which of the day's blocks; null when in none
     * @param elsewhere whether also why the student is in no other group
     */
    record Asked(
            LocalDate date, @Nullable PersonId student, @Nullable PlanId plan, boolean elsewhere) {}

    /** Whose panel is open in a block; of nobody whom the reader may not move. */
    private FlexStudents.@Nullable Opened opened(
            Asked asked, FlexFacts facts, Set<PersonId> movable) {
        var student = asked.student();
        if (student == null
                || !facts.plan().id().equals(asked.plan())
                || !movable.contains(student)) {
            return null;
        }
        return new FlexStudents.Opened(
                student,
                asked.elsewhere() ? plans.reasons().of(facts.plan(), student).orElse(null) : null);
    }

    /**
     * Whose reasons an address asks for, and in which of the day's blocks; null when it does not.
     */
    record Why(@Nullable UUID student, @Nullable UUID in, @Nullable String elsewhere) {
        Asked on(LocalDate date) {
            return new Asked(
                    date,
                    student == null ? null : new PersonId(student),
                    in == null ? null : new PlanId(in),
                    "yes".equals(elsewhere));
        }
    }

    FlexPage host(PersonId person, Asked asked, Words words) {
        var date = asked.date();
        var days =
                gate.schools(person, date).stream()
                        .map(school -> new OfSchool(school, reader.hosted(person, school, date)))
                        .toList();
        var blocks =
                facts(days)
                        .filter(facts -> facts.concerns(person))
                        .map(facts -> {
                            var movable = sendable(person, facts);
                            return new FlexView(facts, words, time)
                                    .host(
                                            person,
                                            new FlexStudents.Movable(
                                                    HOST, movable, opened(asked, facts, movable)));
                        })
                        .toList();
        var toCome = toCome(days, date);
        var back = Link.to(words.say("teacher.sheet.back"), "/teacher/today?date=" + date);
        return new FlexPage(
                new FlexPage.Head(
                        words.day(date), words.say("flex.lead"), again(toCome, HOST, date)),
                links(person, date, words, back),
                notice(blocks, toCome, words, back, () -> lost(person, date, words)),
                blocks,
                List.of());
    }

    /** A school and its flex blocks of a day. */
    private record OfSchool(OrganisationId school, FlexReader.Day day) {}

    /** Back, and on to all blocks for whoever looks after them: the office has them in its menu. */
    private List<Link> links(PersonId person, LocalDate date, Words words, Link back) {
        var sessions = Link.to(words.say("signup.title"), OfficeFrame.SIGN_UP + "?date=" + date);
        return gate.schools(person, Action.SEE_FLEX).isEmpty()
                ? List.of(back, sessions)
                : List.of(
                        back,
                        sessions,
                        Link.to(words.say("flex.title_all"), OfficeFrame.FLEX + "?date=" + date));
    }

    /** Whom somebody may send to another session. */
    private Set<PersonId> sendable(PersonId person, FlexFacts facts) {
        var host = gate.hosting(person, facts.plan());
        return Stream.concat(
                        facts.plan().places().stream().map(Place::student),
                        facts.replan().students().stream())
                .filter(student -> gate.maySend(host, student))
                .collect(Collectors.toSet());
    }

    FlexPage all(PersonId person, Asked asked, Words words) {
        var date = asked.date();
        var led = gate.schools(person, Action.SEE_FLEX);
        if (led.isEmpty()) {
            throw new NotThere();
        }
        var schools = reader.withFlex(led);
        var days =
                schools.stream()
                        .map(school -> new OfSchool(school, reader.all(person, school, date)))
                        .toList();
        var sections =
                schools.stream().flatMap(one -> plans.days().sections(one, date).stream()).toList();
        var told = told(days, sections);
        var blocks = facts(days).map(facts -> all(person, asked, facts, told, words)).toList();
        var toCome = toCome(days, date);
        return new FlexPage(
                new FlexPage.Head(
                        words.day(date),
                        words.say("flex.lead_all"),
                        again(toCome, OfficeFrame.FLEX, date)),
                List.of(),
                notice(blocks, toCome, words, null, () -> lost(person, date, words)),
                blocks,
                new FlexRest(sections, told, words).all());
    }

    private FlexPage.Flex all(
            PersonId person, Asked asked, FlexFacts facts, FlexTold told, Words words) {
        var movable = everybody(person, facts.plan());
        return new FlexView(facts, words, time)
                .all(
                        new FlexStudents.Movable(
                                OfficeFrame.FLEX, movable, opened(asked, facts, movable)),
                        told);
    }

    /** What the plans of all blocks say beside who is where. */
    private FlexTold told(List<OfSchool> days, List<BlockStanding> sections) {
        return plans.told()
                .of(
                        Stream.concat(
                                        facts(days).map(facts -> facts.plan().id()),
                                        sections.stream()
                                                .flatMap(one -> Stream.ofNullable(one.plan())))
                                .toList());
    }

    /** Whoever looks after all of a block may send everybody in it elsewhere. */
    private Set<PersonId> everybody(PersonId person, BlockPlan plan) {
        return gate.runs(person, plan)
                ? plan.places().stream().map(Place::student).collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<FlexFacts> facts(List<OfSchool> days) {
        return days.stream().flatMap(one -> one.day().blocks().stream());
    }

    /** The names of the blocks that are planned from now on: nobody waits for that. */
    private List<String> toCome(List<OfSchool> days, LocalDate date) {
        var lacking = days.stream().filter(one -> !one.day().toCome().isEmpty()).toList();
        lacking.forEach(one -> clock.soon(new DayAhead.Day(work.tenant(), one.school(), date)));
        return lacking.stream()
                .flatMap(one -> one.day().toCome().stream())
                .map(period -> period.name())
                .distinct()
                .toList();
    }

    private static @Nullable String again(List<String> toCome, String path, LocalDate date) {
        return toCome.isEmpty() ? null : path + "?date=" + date;
    }

    /** Why a day has no flex block: it was lost, or the bells have none. */
    private String lost(PersonId person, LocalDate date, Words words) {
        var lost = LostBlocks.withWho(reader.dayOf(person, date), time.today(), words);
        return lost.isEmpty() ? words.say("flex.none_why") : lost;
    }

    private static @Nullable Notice notice(
            List<FlexPage.Flex> blocks,
            List<String> toCome,
            Words words,
            @Nullable Link back,
            Supplier<String> why) {
        if (!toCome.isEmpty()) {
            return new Notice(
                    words.say("flex.coming_soon", "blocks", words.list(toCome)),
                    words.say("flex.coming_soon_why"),
                    null);
        }
        return blocks.isEmpty() ? new Notice(words.say("flex.none"), why.get(), back) : null;
    }
}
