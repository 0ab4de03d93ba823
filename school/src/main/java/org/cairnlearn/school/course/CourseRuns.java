package org.cairnlearn.school.course;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.ErrandKey;
import org.cairnlearn.school.access.Tokens;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.cmi5.Cmi5;
import org.cairnlearn.standards.cmi5.UnitSession;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.xapi.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of running courses: a student opens a unit, the unit gets its token and its files,
 * and what it says is looked at.
 */
@Component
public final class CourseRuns {
    /** How long a unit that was opened can go on: a school day. */
    public static final Duration LIFE = Duration.ofHours(8);

    private final Tables tables;
    private final Recorder recorder;
    private final Tokens tokens;
    private final Surroundings around;

    CourseRuns(Tables tables, Recorder recorder, Tokens tokens, Surroundings around) {
        this.tables = tables;
        this.recorder = recorder;
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
    public enum Fetch {
        DONE,
        /** It was given before, or the session is over. */
        USED,
        /** No session has this key. */
        UNKNOWN
    }

    /** A token, where one is given. */
    public record Fetched(Fetch came, String token) {}

    /** What a unit may say is refused. */
    public record Refusal(boolean notYours, String why) {}

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
                                        .map(found -> launch(tenant, student, found, from)));
    }

    private String launch(TenantId tenant, PersonId student, CourseSql.Found found, From from) {
        tables.courses().lock();
        var now = around.time().now();
        var who =
                tables.sessions()
                        .findRegistration(found.course(), student)
                        .orElseGet(() -> register(student, found, from));
        var said = new ArrayList<Statement>();
        for (var left : tables.sessions().open(who.id())) {
            tables.sessions().hear(left.id(), left.said(), now, true);
            tables.courses()
                    .findUnit(left.unit())
                    .ifPresent(unit ->
                            said.add(
                                    new Said(who, left.id(), now)
                                            .abandoned(
                                                    around.ids().next(), unit.unit(), left.life())));
        }
        var key = ErrandKey.fresh(tenant);
        var session = around.ids().next();
        var life = new SessionSql.Life(now, null, now, null);
        tables.sessions()
                .begin(
                        new SessionSql.Session(session, found.unit().id(), who, Set.of(), life),
                        key.digest());
        var unit = found.unit();
        var rule = java.util.Objects.requireNonNull(unit.rule());
        var files = from.base() + "/packages/" + key.text() + "/";
        var speaks = new Said(who, session, now);
        said.add(speaks.launched(around.ids().next(), unit, rule, files + unit.start().url()));
        recorder.keep(found.client(), from.base(), said);
        recorder.document(
                found.client(),
                Recorder.state(who, unit.id()),
                JsonValues.write(speaks.launchData(unit, rule, from.base() + from.back())));
        recorder.documentIfNone(
                found.client(),
                Recorder.preferences(who),
                JsonValues.write(
                        Map.of("languagePreference", from.languages(), "audioPreference", "on")));
        return address(files + unit.start().url(), parameters(from.base(), key, who, unit.id()));
    }

    private static Map<String, String> parameters(
            String base, ErrandKey key, SessionSql.Registration who, UUID unit) {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("endpoint", base + "/xapi/");
        all.put("fetch", base + "/packages/" + key.text());
        all.put("actor", JsonValues.write(Said.actor(who)));
        all.put("registration", who.id().toString());
        all.put("activityId", Said.activity(unit));
        return all;
    }

    /** The parameters go behind those that the unit has of its own. */
    private static String address(String url, Map<String, String> parameters) {
        var hash = url.indexOf('#');
        var page = hash < 0 ? url : url.substring(0, hash);
        var query = new StringBuilder(page).append(page.indexOf('?') < 0 ? '?' : '&');
        parameters.forEach((name, value) ->
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))
                        .append('&'));
        query.setLength(query.length() - 1);
        return query + (hash < 0 ? "" : url.substring(hash));
    }

    private SessionSql.Registration register(
            PersonId student, CourseSql.Found found, From from) {
        var who = new SessionSql.Registration(around.ids().next(), found.course(), from.base());
        tables.sessions().register(who, student, around.time().now());
        satisfy(who, found.client(), around.ids().next());
        return who;
    }

    /** Says of blocks and of the whole that they are done, once each. */
    private void satisfy(SessionSql.Registration who, UUID client, UUID session) {
        var said = tables.sessions().said(who.id(), null);
        var tree = tables.courses().tree(who.course());
        var units = new HashSet<UUID>();
        for (var part : tree) {
            var rule = part.rule();
            var words = said.getOrDefault(part.id(), Set.of());
            if (rule != null
                    && rule.moveOn()
                            .isMet(
                                    words.contains(UnitSession.Word.COMPLETED),
                                    words.contains(UnitSession.Word.PASSED))) {
                units.add(part.id());
            }
        }
        var speaks = new Said(who, session, around.time().now());
        var statements = new ArrayList<Statement>();
        for (var object : Said.done(tree, who.course(), units)) {
            if (tables.sessions().satisfy(who.id(), object)) {
                var whole = object.equals(who.course());
                statements.add(
                        speaks.satisfied(
                                around.ids().next(),
                                whole
                                        ? tables.courses().whole(object)
                                        : tree.stream()
                                                .filter(one -> one.id().equals(object))
                                                .findFirst()
                                                .orElseThrow(),
                                whole ? Cmi5.COURSE : Cmi5.BLOCK));
            }
        }
        recorder.keep(client, who.home(), statements);
    }

    /** Gives a unit its token, once. */
    public Fetched fetch(String key) {
        var errand = ErrandKey.find(key);
        return errand.isEmpty()
                ? new Fetched(Fetch.UNKNOWN, "")
                : around.work()
                        .write(
                                CourseSql.task(errand.get().tenant()),
                                () ->
                                        tables.sessions()
                                                .find(errand.get().digest())
                                                .map(this::fetch)
                                                .orElse(new Fetched(Fetch.UNKNOWN, "")));
    }

    private Fetched fetch(SessionSql.Session session) {
        var now = around.time().now();
        if (isOver(session) || !tables.sessions().fetch(session.id(), now)) {
            return new Fetched(Fetch.USED, "");
        }
        var client =
                tables.courses().findUnit(session.unit()).map(CourseSql.Found::client);
        return client.map(one -> new Fetched(Fetch.DONE, tokens.lend(one, session.id(), LIFE)))
                .orElse(new Fetched(Fetch.USED, ""));
    }

    private boolean isOver(SessionSql.Session session) {
        return session.life().ended() != null
                || session.life().launched().plus(LIFE).isBefore(around.time().now());
    }

    /** A file of the package whose unit was opened with this key, while it can go on. */
    public Optional<byte[]> file(String key, String path) {
        return ErrandKey.find(key)
                .flatMap(errand ->
                        around.work()
                                .read(
                                        CourseSql.task(errand.tenant()),
                                        () ->
                                                tables.sessions()
                                                        .find(errand.digest())
                                                        .filter(one -> !isOld(one))
                                                        .flatMap(one ->
                                                                tables.courses()
                                                                        .file(
                                                                                one.registration()
                                                                                        .course(),
                                                                                path))));
    }

    private boolean isOld(SessionSql.Session session) {
        return session.life().launched().plus(LIFE).isBefore(around.time().now());
    }

    /** For whom, and of which registration, a unit may ask; inside a piece of work. */
    public Optional<UnitSession.Ids> ids(UUID session) {
        return around.work()
                .read(
                        CourseSql.task(around.work().tenant()),
                        () -> tables.sessions().find(session).flatMap(this::ids));
    }

    private Optional<UnitSession.Ids> ids(SessionSql.Session session) {
        var who = session.registration();
        return tables.courses()
                .findUnit(session.unit())
                .map(found ->
                        new UnitSession.Ids(
                                List.of(who.home(), who.id().toString()),
                                who.id(),
                                session.id(),
                                Said.activity(session.unit()),
                                found.unit().publisher()));
    }

    /**
     * Looks at what a unit says, and takes note of it; inside the work that keeps it.
     *
     * @return why not, and nothing is noted; empty when it is in order
     */
    public Optional<Refusal> hear(UUID session, List<Statement> statements) {
        return around.work()
                .write(
                        CourseSql.task(around.work().tenant()),
                        () ->
                                tables.sessions()
                                        .hold(session)
                                        .filter(one -> !isOver(one))
                                        .map(one -> hear(one, statements))
                                        .orElse(
                                                Optional.of(
                                                        new Refusal(
                                                                true, "The session is over."))));
    }

    private Optional<Refusal> hear(SessionSql.Session session, List<Statement> statements) {
        var found = tables.courses().findUnit(session.unit());
        if (found.isEmpty()) {
            return Optional.of(new Refusal(true, "The course no longer has this unit."));
        }
        var rule = java.util.Objects.requireNonNull(found.get().unit().rule());
        var before =
                tables.sessions()
                        .said(session.registration().id(), session.id())
                        .getOrDefault(session.unit(), Set.of());
        var now =
                new UnitSession(
                        ids(session).orElseThrow(), rule.mastery(), session.said(), before);
        for (var statement : statements) {
            switch (now.next(statement)) {
                case UnitSession.Verdict.Fine(var then) -> now = then;
                case UnitSession.Verdict.NotYours(var why) -> {
                    return Optional.of(new Refusal(true, why));
                }
                case UnitSession.Verdict.Wrong(var why) -> {
                    return Optional.of(new Refusal(false, why));
                }
            }
        }
        var over = now.said().contains(UnitSession.Word.TERMINATED);
        tables.sessions().hear(session.id(), now.said(), around.time().now(), over);
        return Optional.empty();
    }

    /** Says what follows from what a unit has said, once that is kept; inside the same work. */
    public boolean follow(UUID session) {
        return around.work()
                .write(
                        CourseSql.task(around.work().tenant()),
                        () -> {
                            tables.sessions()
                                    .find(session)
                                    .ifPresent(one ->
                                            tables.courses()
                                                    .findUnit(one.unit())
                                                    .ifPresent(unit ->
                                                            satisfy(
                                                                    one.registration(),
                                                                    unit.client(),
                                                                    one.id())));
                            return true;
                        });
    }

    /** Whom a unit means by an account here; inside the work of who takes in statements. */
    public Optional<PersonId> student(String home, @Nullable String name) {
        try {
            return name == null
                    ? Optional.empty()
                    : tables.sessions().student(UUID.fromString(name), home);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
