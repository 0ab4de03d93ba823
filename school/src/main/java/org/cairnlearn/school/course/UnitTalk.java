package org.cairnlearn.school.course;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.cmi5.UnitSession;
import org.cairnlearn.standards.cmi5.UnitSession.Word;
import org.cairnlearn.standards.xapi.Statement;
import org.springframework.stereotype.Component;

/**
 * The front door of what a unit says while it runs: of whom, whether that is in order, and what
 * follows from it. Every call joins a piece of {@link Work}.
 */
@Component
public final class UnitTalk {
    private final CourseRuns.Tables tables;
    private final Recorder recorder;
    private final Satisfaction satisfaction;
    private final Work work;
    private final SchoolTime time;

    UnitTalk(
            CourseRuns.Tables tables,
            Recorder recorder,
            Satisfaction satisfaction,
            Work work,
            SchoolTime time) {
        this.tables = tables;
        this.recorder = recorder;
        this.satisfaction = satisfaction;
        this.work = work;
        this.time = time;
    }

    /** What comes of statements. */
    public sealed interface Hearing {
        /** In order; to be noted once they are kept. */
        record Fine(UUID session, Set<Word> said) implements Hearing {
            public Fine {
                said = Set.copyOf(said);
            }
        }

        /** Nothing that changes a session: of no unit, or kept before. */
        record Nothing() implements Hearing {}

        /** Nothing that this unit may say now. */
        record Refused(String why) implements Hearing {}
    }

    /** What a unit has to read before it says anything. */
    public enum Reading {
        LAUNCH_DATA,
        PREFERENCES
    }

    /** For whom, and of which registration, a unit may ask; empty once its session is over. */
    public Optional<UnitSession.Ids> ids(UUID session) {
        return work.read(
                CourseSql.task(work.tenant()),
                () ->
                        tables.sessions()
                                .find(session)
                                .filter(one -> !one.life().isOver(time.now()))
                                .flatMap(this::ids));
    }

    private Optional<UnitSession.Ids> ids(SessionSql.Session session) {
        return tables.courses()
                .findUnit(session.unit())
                .map(found -> ids(session, found.unit().publisher()));
    }

    private static UnitSession.Ids ids(SessionSql.Session session, String publisher) {
        var who = session.registration();
        return new UnitSession.Ids(
                List.of(who.home(), who.id().toString()),
                who.id(),
                session.id(),
                Said.activity(session.unit()),
                publisher);
    }

    /** Notes that a unit reads a document. */
    public boolean note(UUID session, Reading what) {
        return work.write(
                CourseSql.task(work.tenant()), () -> tables.sessions().note(session, what));
    }

    /**
     * Looks at what a unit says. Nobody else can say anything of this session until the work is
     * over. What was kept before, since its answer was lost, is no second saying.
     */
    public Hearing hear(UUID session, List<Statement> statements) {
        return work.write(
                CourseSql.task(work.tenant()),
                () ->
                        tables.sessions()
                                .hold(session)
                                .map(one -> hear(one, statements))
                                .orElseGet(() -> new Hearing.Refused("There is no such session.")));
    }

    private Hearing hear(SessionSql.Session session, List<Statement> statements) {
        var over = session.life().isOver(time.now());
        var kept = recorder.kept(statements);
        var fresh = statements.stream().filter(one -> !isSaidAgain(one, kept, over)).toList();
        if (fresh.isEmpty()) {
            return new Hearing.Nothing();
        }
        return over
                ? new Hearing.Refused("The session is over.")
                : tables.courses()
                        .findUnit(session.unit())
                        .map(unit -> hear(begun(session, unit.unit()), fresh))
                        .orElseGet(
                                () -> new Hearing.Refused("The course no longer has this unit."));
    }

    /** Once a session is over, what ended it is all that can be said again. */
    private static boolean isSaidAgain(Statement statement, Set<UUID> kept, boolean over) {
        return statement.id().filter(kept::contains).isPresent()
                && (!over || Word.TERMINATED.isVerbOf(statement));
    }

    private UnitSession begun(SessionSql.Session session, CourseSql.Part unit) {
        var before = tables.sessions().said(session.registration().id(), session.id());
        return new UnitSession(
                ids(session, unit.publisher()),
                Objects.requireNonNull(unit.rule(), "a unit has a rule").mastery(),
                session.ready(),
                session.said(),
                before.getOrDefault(session.unit(), Set.of()));
    }

    private static Hearing hear(UnitSession begun, List<Statement> statements) {
        var now = begun;
        for (var statement : statements) {
            switch (now.next(statement)) {
                case UnitSession.Verdict.Fine(var then) -> now = then;
                case UnitSession.Verdict.Wrong(var why) -> {
                    return new Hearing.Refused(why);
                }
            }
        }
        return new Hearing.Fine(now.ids().session(), now.said());
    }

    /** Notes what was said and is kept now, and says what follows; inside the same work. */
    public boolean follow(Hearing.Fine heard) {
        return work.write(
                CourseSql.task(work.tenant()),
                () -> {
                    var over = heard.said().contains(Word.TERMINATED);
                    tables.sessions().hear(heard.session(), heard.said(), time.now(), over);
                    tables.sessions().find(heard.session()).ifPresent(this::satisfy);
                    return true;
                });
    }

    private void satisfy(SessionSql.Session session) {
        tables.courses()
                .findUnit(session.unit())
                .ifPresent(unit ->
                        satisfaction.look(session.registration(), unit.client(), session.id()));
    }
}
