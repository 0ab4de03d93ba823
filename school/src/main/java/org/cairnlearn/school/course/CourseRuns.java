package org.cairnlearn.school.course;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.ErrandKey;
import org.cairnlearn.school.access.Tokens;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.cmi5.UnitSession;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.xapi.Statement;
import org.springframework.stereotype.Component;

/**
 * The front door of running courses: a student opens a unit, and the unit gets its token and its
 * files. What it says then, {@link UnitTalk} hears.
 */
@Component
public final class CourseRuns {
    /** How long a unit that was opened can go on: a school day. */
    public static final Duration LIFE = Duration.ofHours(8);

    private static final String FILES = "/packages/";

    private final Tables tables;
    private final Recorder recorder;
    private final Satisfaction satisfaction;
    private final Tokens tokens;
    private final Surroundings around;

    CourseRuns(
            Tables tables,
            Recorder recorder,
            Satisfaction satisfaction,
            Tokens tokens,
            Surroundings around) {
        this.tables = tables;
        this.recorder = recorder;
        this.satisfaction = satisfaction;
        this.tokens = tokens;
        this.around = around;
    }

    /** All tables of the module. */
    @Component
    record Tables(CourseSql courses, SessionSql sessions) {}

    /** In which work, at what time, with which ids. */
    @Component
    record Surroundings(Work work, SchoolTime time, Ids ids) {}

    /**
     * Where a unit is opened from.
     *
     * @param base the address of this Cairn, without a slash at its end
     * @param back where the student goes afterwards
     * @param languages what the student reads, the first one first
     */
    public record From(String base, String back, String languages) {}

    /** What came of asking for a token. */
    public sealed interface Fetch {
        /** User and password of HTTP Basic, encoded. */
        record Done(String token) implements Fetch {}

        /** It was given before, or the session is over. */
        record Used() implements Fetch {}

        /** No session has this key. */
        record Unknown() implements Fetch {}
    }

    /** One time that a unit is about to be opened. */
    private record Opening(
            SessionSql.Registration who, CourseSql.Found unit, UUID session, ErrandKey key) {}

    /**
     * Opens a unit for a student: what went on before is left, everything that the unit has to know
     * is written, and the launch is a statement.
     *
     * @return the address to go to; empty when there is no such unit
     */
    public Optional<String> launch(TenantId tenant, PersonId student, UUID unit, From from) {
        return around.work()
                .write(
                        CourseSql.task(tenant),
                        () ->
                                tables.courses()
                                        .findUnit(unit)
                                        .map(found -> {
                                            tables.courses().lock();
                                            return launch(student, found, from);
                                        }));
    }

    private String launch(PersonId student, CourseSql.Found unit, From from) {
        var session = around.ids().next();
        var who =
                tables.sessions()
                        .findRegistration(unit.course(), student)
                        .orElseGet(() -> register(student, unit, from, session));
        leave(who, unit.client());
        return begin(
                new Opening(who, unit, session, ErrandKey.fresh(around.work().tenant())), from);
    }

    private SessionSql.Registration register(
            PersonId student, CourseSql.Found unit, From from, UUID session) {
        var who = new SessionSql.Registration(around.ids().next(), unit.course(), from.base());
        tables.sessions().register(who, student, around.time().now());
        satisfaction.look(who, unit.client(), session);
        return who;
    }

    /** What is still open is abandoned: one unit of a course goes on at a time. */
    private void leave(SessionSql.Registration who, UUID client) {
        var now = around.time().now();
        var said = new ArrayList<Statement>();
        for (var left : tables.sessions().open(who.id())) {
            tables.sessions().hear(left.id(), left.said(), now, true);
            var speaks = new Said(who, left.id(), now);
            tables.courses()
                    .findUnit(left.unit())
                    .map(unit -> speaks.abandoned(around.ids().next(), unit.unit(), left.life()))
                    .ifPresent(said::add);
        }
        recorder.keep(client, who.home(), said);
    }

    private String begin(Opening opening, From from) {
        var now = around.time().now();
        var who = opening.who();
        var unit = opening.unit().unit();
        tables.sessions()
                .begin(
                        new SessionSql.Begun(opening.session(), who.id(), unit.id(), now),
                        opening.key().digest());
        var url = from.base() + FILES + opening.key().text() + "/" + unit.start().url();
        var speaks = new Said(who, opening.session(), now);
        var mode = mode(opening);
        var client = opening.unit().client();
        recorder.keep(
                client,
                from.base(),
                List.of(speaks.launched(around.ids().next(), unit, mode, url)));
        recorder.document(
                client,
                Recorder.state(who, unit.id()),
                JsonValues.write(speaks.launchData(unit, mode, from.base() + from.back())));
        recorder.documentIfNone(
                client,
                Recorder.preferences(who),
                JsonValues.write(
                        Map.of("languagePreference", from.languages(), "audioPreference", "on")));
        return address(url, parameters(opening, from));
    }

    /** Where all was said that a unit may say once, it is only looked at again (cmi5, 10.2.2). */
    private String mode(Opening opening) {
        return tables.sessions()
                        .said(opening.who().id(), null)
                        .getOrDefault(opening.unit().unit().id(), Set.of())
                        .containsAll(Set.of(UnitSession.Word.COMPLETED, UnitSession.Word.PASSED))
                ? "Review"
                : "Normal";
    }

    private static Map<String, String> parameters(Opening opening, From from) {
        var all = new LinkedHashMap<String, String>();
        all.put("endpoint", from.base() + "/xapi/");
        all.put("fetch", from.base() + FILES + opening.key().text());
        all.put("actor", JsonValues.write(Said.actor(opening.who())));
        all.put("registration", opening.who().id().toString());
        all.put("activityId", Said.activity(opening.unit().unit().id()));
        return all;
    }

    /** The parameters go behind those that the unit has of its own. */
    private static String address(String url, Map<String, String> parameters) {
        var hash = url.indexOf('#');
        var page = hash < 0 ? url : url.substring(0, hash);
        return page
                + (page.indexOf('?') < 0 ? "?" : "&")
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"))
                + (hash < 0 ? "" : url.substring(hash));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Gives a unit its token, once. */
    public Fetch fetch(String key) {
        return ErrandKey.find(key)
                .map(errand ->
                        around.work()
                                .write(
                                        CourseSql.task(errand.tenant()),
                                        () ->
                                                tables.sessions()
                                                        .find(errand.digest())
                                                        .map(this::fetch)
                                                        .orElse(new Fetch.Unknown())))
                .orElse(new Fetch.Unknown());
    }

    private Fetch fetch(SessionSql.Session session) {
        var now = around.time().now();
        var unit = tables.courses().findUnit(session.unit());
        return unit.isEmpty()
                        || session.life().isOver(now)
                        || !tables.sessions().fetch(session.id(), now)
                ? new Fetch.Used()
                : new Fetch.Done(tokens.lend(unit.get().client(), session.id(), LIFE));
    }

    /**
     * A file of the package whose unit was opened with this key, until the session is too old: a
     * unit that says it is over still shows its last page.
     */
    public Optional<byte[]> file(String key, String path) {
        return ErrandKey.find(key)
                .flatMap(errand ->
                        around.work()
                                .read(
                                        CourseSql.task(errand.tenant()),
                                        () -> file(errand.digest(), path)));
    }

    private Optional<byte[]> file(byte[] digest, String path) {
        return tables.sessions()
                .find(digest)
                .filter(one -> !one.life().isOld(around.time().now()))
                .flatMap(one -> tables.courses().file(one.registration().course(), path));
    }

    /** Whom a unit means by an account here; inside the work of who takes in statements. */
    public Optional<PersonId> student(String home, String name) {
        try {
            return tables.sessions().student(UUID.fromString(name), home);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** By which systems units report: the unit's id and its course's system; inside any work. */
    public Map<UUID, UUID> systems() {
        return around.work()
                .read(CourseSql.task(around.work().tenant()), () -> tables.courses().systems());
    }
}
