package org.cairnlearn.school.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.TrustedAdult;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/** Reads and names the adults for urgent worries. */
@Component
class TrustedAdults {
    private final AskBook asked;
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolTime time;

    TrustedAdults(AskBook asked, RosterBook roster, Gate gate) {
        this.asked = asked;
        this.roster = roster;
        this.gate = gate;
        this.time = gate.time();
    }

    TrustedPage page(PersonId reader, boolean saved, Words words) {
        var own = gate.organisations(reader, Action.NAME_TRUSTED_ADULT);
        var staff = new LinkedHashMap<Organisation, List<Person>>();
        roster.organisations().stream()
                .filter(one -> own.contains(one.id()))
                .forEach(one -> staff.put(one, staff(one.id())));
        staff.values().removeIf(List::isEmpty); // a district has no classroom to go to
        var named = asked.trusted(staff.keySet().stream().map(Organisation::id).toList());
        return new TrustedPage(
                saved ? words.say("office.named.saved") : "",
                staff.entrySet().stream()
                        .map(one ->
                                school(
                                        one.getKey(),
                                        one.getValue(),
                                        find(named, one.getKey().id()),
                                        words))
                        .toList());
    }

    private List<Person> staff(OrganisationId school) {
        return roster.staffOf(school, time.today());
    }

    private static Optional<TrustedAdult> find(List<TrustedAdult> named, OrganisationId school) {
        return named.stream().filter(one -> one.school().equals(school)).findFirst();
    }

    private static TrustedPage.School school(
            Organisation school, List<Person> staff, Optional<TrustedAdult> named, Words words) {
        return new TrustedPage.School(
                school.id().toString(),
                school.name(),
                named.flatMap(one ->
                                staff.stream()
                                        .filter(adult -> adult.id().equals(one.person()))
                                        .findFirst()
                                        .map(adult ->
                                                words.say(
                                                        "office.named.now",
                                                        "name",
                                                        adult.name().full(),
                                                        "place",
                                                        one.place())))
                        .orElse(words.say("office.named.nobody")),
                named.map(TrustedAdult::place).orElse(""),
                staff.stream()
                        .map(adult ->
                                new TrustedPage.Adult(
                                        adult.id().toString(),
                                        adult.name().full(),
                                        named.filter(one -> one.person().equals(adult.id()))
                                                .isPresent()))
                        .toList());
    }

    /** Somebody who is not of the school's staff is not there. */
    void name(PersonId by, OrganisationId school, PersonId person, String place) {
        gate.enter(by, Action.NAME_TRUSTED_ADULT, Gate.organisation(school));
        var where = place.strip();
        if (where.isEmpty()
                || where.length() > TrustedAdult.LONGEST
                || staff(school).stream().map(Person::id).noneMatch(person::equals)) {
            throw new NotThere();
        }
        asked.trust(new TrustedAdult(school, person, where), by);
    }
}
