package org.cairnlearn.school.web.flex;

import java.util.Collection;
import java.util.List;
import org.cairnlearn.school.plan.DayRule;
import org.cairnlearn.school.plan.SignUpBook;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Reads by which rule each of some schools signs up. */
@Component
record SignUpRules(SignUpBook book, RosterBook roster, SignUpDay day) {
    List<SignUpPage.Rule> of(Collection<OrganisationId> schools) {
        var shown = day.withFlex(List.copyOf(schools));
        return roster.organisations().stream()
                .filter(one -> shown.contains(one.id()))
                .map(one -> rule(one.id(), one.name(), book.rule(one.id())))
                .toList();
    }

    private static SignUpPage.Rule rule(OrganisationId school, String name, DayRule rule) {
        return new SignUpPage.Rule(
                school.toString(),
                name,
                moment(rule.opens()),
                moment(rule.closes()),
                new SignUpPage.Rest(rule.callsAWeek(), rule.plansAt().toString()));
    }

    private static SignUpPage.DayTime moment(DayRule.Moment moment) {
        return new SignUpPage.DayTime(moment.days(), moment.at().toString());
    }
}
