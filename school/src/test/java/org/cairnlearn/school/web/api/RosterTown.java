package org.cairnlearn.school.web.api;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Browser;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.FeedAsk;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterFeed;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.school.roster.Told;
import org.cairnlearn.school.testing.Schools;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A district of two schools that other systems ask about. */
final class RosterTown {
    static final String SERVICE = "/ims/oneroster/rostering/v1p2";
    static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 30);
    static final List<String> PUPILS = List.of("ada", "ben", "chi", "o'neil");

    private static final List<RosterKind> KINDS =
            List.of(
                    RosterKind.ORGANISATION,
                    RosterKind.TERM,
                    RosterKind.COURSE,
                    RosterKind.PERSON,
                    RosterKind.CLASS,
                    RosterKind.ENROLLMENT);

    private final BeanFactory beans;
    private final TenantId tenant;
    private final Browser http;

    RosterTown(BeanFactory beans, int port) {
        this.beans = beans;
        this.tenant = Schools.make(beans.getBean(Tenants.class)).ours().id();
        this.http = new Browser(port);
        load(PUPILS);
    }

    TenantId tenant() {
        return tenant;
    }

    <T> T as(Actor actor, Supplier<T> what) {
        return beans.getBean(Work.class).write(actor, what);
    }

    PersonId person(String id) {
        return as(
                Actor.Task.importing(tenant),
                () -> beans.getBean(RosterBook.class).findPersonBySourcedId(id).orElseThrow().id());
    }

    /** A system that may ask for everything. */
    Clients.Key system(Use use, Scope... scopes) {
        var all = scopes.length == 0 ? Set.of(Scope.values()) : Set.of(scopes);
        return as(
                Actor.Task.administering(tenant),
                () ->
                        beans.getBean(Clients.class)
                                .add(new Clients.Wish("Library", use, all, LAST_DAY), null));
    }

    boolean revoke(Clients.Key key) {
        return as(
                Actor.Task.administering(tenant),
                () -> beans.getBean(Clients.class).revoke(key.client(), null));
    }

    HttpResponse<String> askForToken(Clients.Key key, String scope) {
        return http.post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", scope),
                "Authorization",
                basic(key.id(), key.secret()));
    }

    static String basic(String id, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String token(Clients.Key key) {
        return json(askForToken(key, "").body()).get("access_token").asString();
    }

    HttpResponse<String> get(String token, String path) {
        return http.get(SERVICE + path, "Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(String method, String token, String path, String json) {
        return http.send(
                method, path, "application/json", json, "Authorization", "Bearer " + token);
    }

    HttpResponse<String> getAnywhere(String token, String path, String... headers) {
        return http.get(
                path,
                Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(headers))
                        .toArray(String[]::new));
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static List<String> ids(HttpResponse<String> answer) {
        return json(answer.body())
                .iterator()
                .next()
                .valueStream()
                .map(one -> one.get("sourcedId").asString())
                .toList();
    }

    /** All records of a roster in the roster's own words, with who looks after whom. */
    List<String> records(TenantId whose) {
        return as(
                Actor.Task.administering(whose),
                () ->
                        KINDS.stream()
                                .flatMap(kind -> all(kind).stream())
                                .map(told -> told.entry() + " " + told.active() + told.related())
                                .toList());
    }

    private List<Told> all(RosterKind kind) {
        var everything = new Wanted(null, null, new Wanted.Span(10_000, 0));
        return beans.getBean(RosterFeed.class)
                .list(new FeedAsk(kind, List.of(), everything))
                .records();
    }

    void load(List<String> pupils) {
        as(
                Actor.Task.importing(tenant),
                () -> beans.getBean(RosterBook.class).load(roster(pupils), true));
    }

    static RosterSnapshot roster(List<String> pupils) {
        return new RosterSnapshot(
                Listing.of(
                        List.of(
                                new RosterEntry.OfOrganisation(
                                        "d", "Harbor District", "district", ""),
                                new RosterEntry.OfOrganisation(
                                        "harbor", "Harbor School", "school", "d"),
                                new RosterEntry.OfOrganisation(
                                        "bay", "Bay School", "school", "d"))),
                Listing.of(
                        List.of(
                                term("y27", "schoolYear", ""),
                                term("fall", "term", "y27"),
                                term("q1", "gradingPeriod", "fall"))),
                Listing.of(
                        List.of(
                                new RosterEntry.OfCourse(
                                        "math6",
                                        "Mathematics 6",
                                        "M6",
                                        "d",
                                        List.of("Mathematics"),
                                        List.of("06")))),
                Listing.of(people(pupils)),
                Listing.of(
                        List.of(
                                new RosterEntry.OfGuardianship(
                                        "ada / mother",
                                        "ada",
                                        "mother",
                                        "parent",
                                        RosterEntry.OfGuardianship.Terms.UNKNOWN))),
                Listing.of(List.of(schoolClass("math", "harbor"), schoolClass("bay-math", "bay"))),
                Listing.of(enrollments(pupils)));
    }

    private static List<RosterEntry.OfPerson> people(List<String> pupils) {
        return Stream.concat(
                        pupils.stream().map(id -> person(id, Role.STUDENT, "harbor")),
                        Stream.of(
                                person("okafor", Role.TEACHER, "harbor"),
                                person("reyes", Role.AIDE, "harbor"),
                                person("office", Role.ADMINISTRATOR, "d"),
                                person("mother", Role.FAMILY, "harbor"),
                                person("dia", Role.STUDENT, "bay")))
                .toList();
    }

    static RosterEntry.OfPerson person(String id, Role role, String org) {
        return new RosterEntry.OfPerson(
                id,
                new PersonName("Given-" + id, "Family-" + id),
                role,
                id,
                id.replace("'", "") + "@Harbor.example",
                "N-" + id,
                role == Role.STUDENT ? List.of("06") : List.of(),
                List.of(org));
    }

    private static RosterEntry.OfTerm term(String id, String type, String parent) {
        return new RosterEntry.OfTerm(
                id,
                "Term " + id,
                type,
                LocalDate.of(2026, 8, 17),
                LocalDate.of(2027, 6, 11),
                parent,
                "2027");
    }

    private static RosterEntry.OfClass schoolClass(String id, String school) {
        return new RosterEntry.OfClass(
                id,
                "Mathematics 6",
                "M6-1",
                ClassType.SCHEDULED,
                "math6",
                school,
                "Room 12",
                List.of("3"),
                List.of("Mathematics"),
                List.of("06"),
                List.of("fall"));
    }

    private static List<RosterEntry.OfEnrollment> enrollments(List<String> pupils) {
        return Stream.concat(
                        pupils.stream().map(id -> in(id, "math", ClassRole.STUDENT)),
                        Stream.of(
                                in("okafor", "math", ClassRole.TEACHER),
                                in("reyes", "math", ClassRole.AIDE),
                                in("dia", "bay-math", ClassRole.STUDENT)))
                .toList();
    }

    private static RosterEntry.OfEnrollment in(String id, String schoolClass, ClassRole role) {
        return new RosterEntry.OfEnrollment(
                id + "-" + schoolClass, schoolClass, id, role, false, null, null);
    }
}
