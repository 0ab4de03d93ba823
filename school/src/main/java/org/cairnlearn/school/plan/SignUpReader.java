package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads what was said for a flex block, by the school's rule. */
@Component
class SignUpReader {
    private final SignUpSql sql;
    private final PlanSql plans;
    private final RosterBook roster;
    private final SchoolReader schools;
    private final SchoolTime time;

    SignUpReader(
            SignUpSql sql,
            PlanSql plans,
            RosterBook roster,
            SchoolReader schools,
            SchoolTime time) {
        this.sql = sql;
        this.plans = plans;
        this.roster = roster;
        this.schools = schools;
        this.time = time;
    }

    /** With which day the week of a block begins, as its school's calendar has it. */
    LocalDate week(Block.Flex block) {
        return schools.calendar(block.school()).week().begin(block.date());
    }

    DayRule rule(OrganisationId school) {
        return sql.rule(school).orElse(DayRule.USUAL);
    }

    SignUps of(Block.Flex block) {
        var meetings = sql.meetings(block);
        var words = sql.words(block);
        var people = new ArrayList<PersonId>();
        meetings.forEach(one -> people.add(one.host()));
        words.forEach(one -> people.addAll(List.of(one.student(), one.said().by())));
        var now = time.at(time.now()).toLocalDateTime();
        return new SignUps(
                block,
                new SignUps.Timing(window(block), now, isPlanned(block)),
                meetings,
                words,
                named(people).collect(Collectors.toMap(Person::id, one -> one)));
    }

    private Stream<Person> named(Collection<PersonId> people) {
        return roster.people(people.stream().distinct().toList()).stream();
    }

    private SignUps.Window window(Block.Flex block) {
        return sql.window(block)
                .map(span ->
                        new SignUps.Window(
                                time.at(span.opens()).toLocalDateTime(),
                                time.at(span.closes()).toLocalDateTime()))
                .orElseGet(() ->
                        rule(block.school())
                                .window(block.date(), schools.calendar(block.school())));
    }

    /** What somebody has approved or changed by hand is changed in the plan itself. */
    private boolean isPlanned(Block.Flex block) {
        var now = time.at(time.now()).toLocalDateTime();
        var ends =
                schools.calendar(block.school())
                        .day(block.date())
                        .findPeriod(block.period())
                        .map(period -> block.date().atTime(period.ends()))
                        .orElseGet(() -> block.date().plusDays(1).atStartOfDay());
        return !now.isBefore(ends) || plans.find(block).filter(this::isTouched).isPresent();
    }

    private boolean isTouched(BlockPlan plan) {
        return plan.version() > plans.proposedVersion(plan.id())
                || plan.groups().stream().anyMatch(group -> group.approvedBy() != null);
    }
}
