package org.cairnlearn.school.web.office;

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

    /** Only where there is staff: a district has no classroom to go to. */
    TrustedPage page(PersonId reader, boolean saved, Words words) {
        var own = gate.organisations(reader, Action.NAME_TRUSTED_ADULT);
        var staff = roster.staffOf(own, time.today());
        var schools =
                roster.organisations().stream()
                        .filter(one -> own.contains(one.id()) && staff.containsKey(one.id()))
                        .toList();
        var named = asked.trusted(schools.stream().map(Organisation::id).toList());
        return new TrustedPage(
                saved ? words.say("office.named.saved") : "",
                schools.stream()
                        .map(school ->
                                school(
                                        school,
                                        staff.getOrDefault(school.id(), List.of()),
                                        find(named, school.id()),
                                        words))
                        .toList());
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
                || roster.staffOf(school, time.today()).stream()
                        .map(Person::id)
                        .noneMatch(person::equals)) {
            throw new NotThere();
        }
        asked.trust(new TrustedAdult(school, person, where), by);
    }
}
