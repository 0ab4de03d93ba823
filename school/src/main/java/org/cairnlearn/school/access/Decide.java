package org.cairnlearn.school.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Decision.Allowed;
import org.cairnlearn.school.access.Decision.Denied;
import org.cairnlearn.school.access.Decision.Ground;
import org.cairnlearn.school.access.Decision.Purpose;
import org.cairnlearn.school.access.Decision.Reason;
import org.cairnlearn.school.access.Relationship.Kind;
import org.cairnlearn.school.access.Relationship.Whom;

/**
 * Who may do what: role, relationship, purpose and time, from the table of {@link Rule}. A function
 * of what it is given: it asks no database and no clock, and what it does not find it denies. To
 * take a relationship away never opens anything.
 */
public final class Decide {
    /** The fewest students behind a number that a researcher sees. */
    private static final int SMALLEST_CELL = 10;

    private Decide() {}

    /** Whether somebody may do something at a moment. */
    public static Decision decide(Standing who, Action action, Resource what, Instant at) {
        return switch (who) {
            case Standing.Anonymous() -> new Denied(Reason.NOT_SIGNED_IN);
            case Standing.Integrator integrator -> integrator(integrator, action, what);
            case Standing.OfPerson person -> person(person, action, what, at);
        };
    }

    private static Decision integrator(Standing.Integrator who, Action action, Resource what) {
        if (!who.tenant().equals(what.tenant())) {
            return new Denied(Reason.OTHER_TENANT);
        }
        return who.scopes().stream()
                .filter(scope -> opens(scope).contains(action))
                .sorted()
                .<Decision>map(scope -> new Allowed(new Ground.ByScope(scope), Purpose.EXCHANGE))
                .findFirst()
                .orElseGet(() -> new Denied(Reason.NOT_FOR_THIS));
    }

    private static Set<Action> opens(Standing.Scope scope) {
        return switch (scope) {
            case ROSTER_CORE -> Set.of(Action.SEE_ROSTER);
            case ROSTER -> Set.of(Action.SEE_ROSTER, Action.SEE_ROSTER_LISTS);
            case DEMOGRAPHICS -> Set.of(Action.SEE_DEMOGRAPHICS);
            case FRAMEWORKS -> Set.of(Action.SEE_FRAMEWORKS);
            case RESOURCES -> Set.of(Action.SEE_RESOURCES);
            case GRADEBOOK -> Set.of(Action.SEE_GRADEBOOK);
            case GRADEBOOK_WRITE -> Set.of(Action.KEEP_GRADEBOOK);
            case GRADEBOOK_DELETE -> Set.of(Action.CLEAR_GRADEBOOK);
            case STATEMENTS_WRITE -> Set.of(Action.SEND_STATEMENTS);
            case STATEMENTS_READ_MINE -> Set.of(Action.READ_OWN_STATEMENTS);
            case ACTIVITY_STATE -> Set.of(Action.KEEP_STATE);
            case ACTIVITY_PROFILE -> Set.of(Action.KEEP_PROFILES);
        };
    }

    private static Decision person(
            Standing.OfPerson who, Action action, Resource what, Instant at) {
        if (!who.who().tenant().equals(what.tenant())) {
            return new Denied(Reason.OTHER_TENANT);
        }
        if (!who.active()) {
            return new Denied(Reason.FORMER);
        }
        var today = at.atZone(who.zone()).toLocalDate();
        return who.relationships().stream()
                .filter(one -> reaches(one.whom(), what))
                .map(one -> one(who, one, action, new Case(what, today)))
                .min(BEST_FIRST)
                .orElseGet(() -> new Denied(Reason.NO_RELATIONSHIP));
    }

    /** What it is about, and on which day it is asked. */
    private record Case(Resource what, LocalDate today) {}

    /** A yes before a no; of several the first in the order of their names, always the same. */
    private static final Comparator<Decision> BEST_FIRST = Comparator.comparingInt(Decide::rank);

    private static int rank(Decision one) {
        return switch (one) {
            case Allowed(Ground.InRelationship(var tie), var _) -> tie.kind().ordinal();
            case Allowed(Ground.ByScope(var scope), var _) -> scope.ordinal();
            case Denied(var reason) -> Kind.values().length + reason.ordinal();
        };
    }

    private static Decision one(
            Standing.OfPerson who, Relationship tie, Action action, Case asked) {
        if (tie.days().notYet(asked.today())) {
            return new Denied(Reason.NOT_YET);
        }
        if (tie.days().over(asked.today())) {
            return new Denied(Reason.OVER);
        }
        var rule =
                Rule.TABLE.stream()
                        .filter(each -> each.roles().contains(who.who().role()))
                        .filter(each -> each.kind() == tie.kind())
                        .filter(each -> each.actions().contains(action))
                        .findFirst();
        if (rule.isEmpty()) {
            return new Denied(Reason.NOT_FOR_THIS);
        }
        return limit(tie, asked)
                .<Decision>map(Denied::new)
                .findFirst()
                .orElseGet(() -> new Allowed(new Ground.InRelationship(tie), rule.get().purpose()));
    }

    /** What holds beside the table: a substitute has today only, a researcher no small cell. */
    private static Stream<Reason> limit(Relationship tie, Case asked) {
        if (tie.kind() == Kind.SUBSTITUTES
                && asked.what() instanceof Resource.OfClass schoolClass
                && !schoolClass.day().equals(asked.today())) {
            return Stream.of(Reason.OTHER_DAY);
        }
        if (asked.what() instanceof Resource.OfStudy study && study.smallest() < SMALLEST_CELL) {
            return Stream.of(Reason.TOO_FEW);
        }
        return Stream.empty();
    }

    private static boolean reaches(Whom whom, Resource what) {
        return switch (whom) {
            case Whom.OfPerson(var person) ->
                    what instanceof Resource.OfStudent student && student.student().equals(person)
                            || what instanceof Resource.OfAdult adult
                                    && adult.adult().equals(person);
            case Whom.OfClass(var schoolClass) ->
                    what instanceof Resource.OfClass one && one.schoolClass().equals(schoolClass);
            case Whom.OfOrganisation(var organisation) ->
                    what instanceof Resource.OfOrganisation one
                                    && one.organisation().equals(organisation)
                            || what instanceof Resource.OfStudent student
                                    && student.schools().contains(organisation);
            case Whom.OfStudy(var study) ->
                    what instanceof Resource.OfStudy one && one.study().equals(study);
            case Whom.OfAll() -> what instanceof Resource.Common;
        };
    }
}
