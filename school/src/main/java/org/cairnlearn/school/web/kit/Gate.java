package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Decide;
import org.cairnlearn.school.access.Decision;
import org.cairnlearn.school.access.Relationship;
import org.cairnlearn.school.access.Relationship.Whom;
import org.cairnlearn.school.access.Resource;
import org.cairnlearn.school.access.Standing;
import org.cairnlearn.school.access.Standings;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where every page asks whether its visitor may see or change what it is about. What is denied is
 * not there; why goes to the log, with nobody's name. To be called inside the visitor's own work.
 */
@Component
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final Set<Relationship.Kind> ANSWERING =
            EnumSet.of(
                    Relationship.Kind.MANAGES_CASE,
                    Relationship.Kind.MENTORS,
                    Relationship.Kind.COUNSELS);

    private final Standings standings;
    private final SchoolTime time;

    Gate(Standings standings, SchoolTime time) {
        this.standings = standings;
        this.time = time;
    }

    /** Something of the visitor's own tenant. */
    public interface Thing extends Function<TenantId, Resource> {}

    /** A student, for whom a school's sake does not count. */
    public static Thing student(PersonId student) {
        return student(student, Set.of());
    }

    /** A student of these schools. */
    public static Thing student(PersonId student, Collection<OrganisationId> schools) {
        return tenant -> new Resource.OfStudent(tenant, student, Set.copyOf(schools));
    }

    /** A class on a day. */
    public static Thing schoolClass(ClassId schoolClass, LocalDate day) {
        return tenant -> new Resource.OfClass(tenant, schoolClass, day);
    }

    /** A school, or the district. */
    public static Thing organisation(OrganisationId organisation) {
        return tenant -> new Resource.OfOrganisation(tenant, organisation);
    }

    /**
     * The numbers of a study.
     *
     * @param smallest how many students the smallest of them is about
     */
    public static Thing study(String study, int smallest) {
        return tenant -> new Resource.OfStudy(tenant, study, smallest);
    }

    /** The tenant as a whole: what is the same for everybody, and what is of all of it. */
    public static Thing common() {
        return Resource.Common::new;
    }

    /** By which clock a relationship holds. */
    public SchoolTime time() {
        return time;
    }

    /** How the visitor stands to others today. */
    public Standing standing(PersonId visitor) {
        return standings.of(visitor);
    }

    /**
     * The visitor as host of students whom a plan sends to him or her.
     *
     * @param last until when: the day of the plan
     */
    public Standing hosting(PersonId visitor, Collection<PersonId> guests, LocalDate last) {
        if (!(standing(visitor) instanceof Standing.OfPerson host)) {
            return new Standing.Anonymous();
        }
        var days = new Relationship.Days(null, last);
        return guests.stream()
                .map(guest ->
                        new Relationship(Relationship.Kind.HOSTS, new Whom.OfPerson(guest), days))
                .reduce(host, Standing.OfPerson::and, (one, _) -> one);
    }

    /** Whether the visitor may. */
    public boolean opens(PersonId visitor, Action action, Thing thing) {
        return opens(standing(visitor), action, thing);
    }

    /** The same for a visitor of whom the page knows more relationships. */
    public boolean opens(Standing visitor, Action action, Thing thing) {
        return decide(visitor, action, thing) instanceof Decision.Allowed;
    }

    /**
     * Lets the visitor in.
     *
     * @throws NotThere when the visitor may not
     */
    public void enter(PersonId visitor, Action action, Thing thing) {
        enter(standing(visitor), action, thing);
    }

    /** The same for a visitor of whom the page knows more relationships. */
    public void enter(Standing visitor, Action action, Thing thing) {
        if (decide(visitor, action, thing) instanceof Decision.Denied(var reason)) {
            LOG.info("{} denied: {}", action, reason);
            throw new NotThere();
        }
    }

    private Decision decide(Standing visitor, Action action, Thing thing) {
        return visitor instanceof Standing.OfPerson person
                ? Decide.decide(visitor, action, thing.apply(person.who().tenant()), time.now())
                : new Decision.Denied(Decision.Reason.NOT_SIGNED_IN);
    }

    /** Of which students the visitor may, by a relationship to each. */
    public Set<PersonId> students(PersonId visitor, Action action) {
        return ties(visitor)
                .flatMap(tie -> people(tie.whom()))
                .distinct()
                .filter(student -> opens(visitor, action, student(student)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of which students the visitor may because of answering for them beside teaching. */
    public Set<PersonId> answeredFor(PersonId visitor, Action action) {
        return ties(visitor)
                .filter(tie -> ANSWERING.contains(tie.kind()))
                .flatMap(tie -> people(tie.whom()))
                .filter(student -> opens(visitor, action, student(student)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In which classes the visitor stands in for somebody on a day, and may. */
    public Set<ClassId> covered(PersonId visitor, Action action, LocalDate day) {
        return ties(visitor)
                .filter(tie -> tie.kind() == Relationship.Kind.SUBSTITUTES)
                .flatMap(tie -> classes(tie.whom()))
                .filter(one -> opens(visitor, action, schoolClass(one, day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The schools and what stands above them in which the visitor may. */
    public Set<OrganisationId> organisations(PersonId visitor, Action action) {
        return ties(visitor)
                .flatMap(tie ->
                        tie.whom() instanceof Whom.OfOrganisation(var organisation)
                                ? Stream.of(organisation)
                                : Stream.empty())
                .distinct()
                .filter(one -> opens(visitor, action, organisation(one)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Relationship> ties(PersonId visitor) {
        return standing(visitor) instanceof Standing.OfPerson person
                ? person.relationships().stream()
                : Stream.empty();
    }

    private static Stream<PersonId> people(Whom whom) {
        return whom instanceof Whom.OfPerson(var person) ? Stream.of(person) : Stream.empty();
    }

    private static Stream<ClassId> classes(Whom whom) {
        return whom instanceof Whom.OfClass(var schoolClass)
                ? Stream.of(schoolClass)
                : Stream.empty();
    }
}
