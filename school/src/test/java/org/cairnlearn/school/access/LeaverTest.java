package org.cairnlearn.school.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cairnlearn.school.access.SignInResult.Refused;
import org.cairnlearn.school.access.SignInResult.SignedIn;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.junit.jupiter.api.Test;

/** Whoever the roster no longer has is out from that moment. */
class LeaverTest extends AtTheDoor {
    private static final String ADDRESS = "192.0.2.9";

    @Test
    void
            an_account_ends_when_the_roster_ends_the_person_and_works_again_when_he_or_she_comes_back() {
        load(Listing.of(List.of(priya())));
        account();
        var browser = signedIn(ours, "priya");
        assertThat(browser.get("/probe/me").body()).startsWith("STUDENT ");
        load(new Listing<>(List.of(), Set.of("priya"), Set.of(), false));
        assertThat(browser.get("/probe/me").body()).doesNotContain("STUDENT");
        assertThat(signIn.signIn(ours.id(), "priya", PASSWORD, ADDRESS)).isEqualTo(new Refused());
        load(Listing.of(List.of(priya())));
        assertThat(signIn.signIn(ours.id(), "priya", PASSWORD, ADDRESS))
                .isInstanceOf(SignedIn.class);
    }

    private void account() {
        work.write(
                Actor.Task.administering(ours.id()),
                () ->
                        accounts.add(
                                new Login("priya"),
                                new Password(PASSWORD),
                                roster.findPersonBySourcedId("priya").orElseThrow().id(),
                                Role.STUDENT));
    }

    private static OfPerson priya() {
        return new OfPerson(
                "priya",
                new PersonName("Priya", "Nair"),
                Role.STUDENT,
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private void load(Listing<OfPerson> people) {
        work.write(
                Actor.Task.importing(ours.id()),
                () ->
                        roster.load(
                                new RosterSnapshot(
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        Listing.unknown(),
                                        people,
                                        Listing.<RosterEntry.OfGuardianship>unknown(),
                                        Listing.unknown(),
                                        Listing.unknown()),
                                true));
    }
}
