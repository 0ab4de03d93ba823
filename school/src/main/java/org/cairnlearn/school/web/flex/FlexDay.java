package org.cairnlearn.school.web.flex;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockStanding;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.web.kit.Link;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on flex blocks, for a host and for the coordinator. */
@Component
class FlexDay {
    private final FlexReader reader;
    private final DayBook days;
    private final SchoolTime time;

    FlexDay(FlexReader reader, DayBook days, SchoolTime time) {
        this.reader = reader;
        this.days = days;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    FlexPage host(PersonId person, LocalDate date, Words words) {
        var blocks =
                reader.schools(person).stream()
                        .flatMap(school -> reader.of(school, date).stream())
                        .filter(facts -> facts.concerns(person))
                        .map(facts ->
                                new FlexView(facts, words, time)
                                        .host(person, sendable(person, facts)))
                        .toList();
        return page(
                new FlexPage.Head(words.day(date), words.say("flex.lead")),
                Link.to(words.say("teacher.sheet.back"), "/teacher/today?date=" + date),
                blocks,
                List.of(),
                words);
    }

    /** Whom somebody may send to another session. */
    private Set<PersonId> sendable(PersonId person, FlexFacts facts) {
        var host = reader.hosting(person, facts.plan());
        return facts.plan().places().stream()
                .map(Place::student)
                .filter(student -> reader.maySend(host, student))
                .collect(Collectors.toSet());
    }

    FlexPage all(PersonId person, LocalDate date, Words words) {
        var schools = reader.schools(person, Action.SEE_FLEX);
        if (schools.isEmpty()) {
            throw new NotThere();
        }
        var blocks =
                schools.stream()
                        .flatMap(one -> reader.of(one, date).stream())
                        .map(facts -> new FlexView(facts, words, time).all())
                        .toList();
        return page(
                new FlexPage.Head(words.day(date), words.say("flex.lead_all")),
                null,
                blocks,
                schools.stream().flatMap(one -> rest(one, date, words)).toList(),
                words);
    }

    /** How far the classes' own blocks are. */
    private Stream<FlexPage.Line> rest(OrganisationId school, LocalDate date, Words words) {
        return days.blocks(school, date).stream()
                .filter(one -> one.block() instanceof Block.Section)
                .map(one -> new FlexPage.Line(name(one, words), standing(one, words)));
    }

    private static String name(BlockStanding one, Words words) {
        var period = one.block().period();
        return period.isEmpty()
                ? one.title()
                : "%s · %s"
                        .formatted(words.say("teacher.today.block", "name", period), one.title());
    }

    private static String standing(BlockStanding one, Words words) {
        return words.say("flex.standing", "standing", one.standing());
    }

    private static FlexPage page(
            FlexPage.Head head,
            @Nullable Link back,
            List<FlexPage.Flex> blocks,
            List<FlexPage.Line> rest,
            Words words) {
        var none =
                blocks.isEmpty()
                        ? new Notice(words.say("flex.none"), words.say("flex.none_why"), back)
                        : null;
        return new FlexPage(head, back, none, blocks, rest);
    }
}
