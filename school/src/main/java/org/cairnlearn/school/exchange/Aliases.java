package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.activity.StatementQueue;
import org.cairnlearn.school.activity.StatementsKept;
import org.cairnlearn.school.activity.UnknownName;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.standards.json.JsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What other systems call students whom no roster knows, and whom the office says that they are.
 * What waits counts from then on, once, as if it had been known from the beginning; what was said
 * can be taken back.
 */
@Component
public final class Aliases {
    private static final Reason TAKEN_BACK =
            Reason.ofTheSource("The office no longer says whom the log means.");

    private final Work work;
    private final AliasSql sql;
    private final Reports reports;
    private final Files files;
    private final SchoolTime time;

    Aliases(Work work, AliasSql sql, Reports reports, Files files, SchoolTime time) {
        this.work = work;
        this.sql = sql;
        this.reports = reports;
        this.files = files;
        this.time = time;
    }

    /** What other programs reported. */
    @Component
    record Reports(
            StatementQueue queue, ActivitySources sources, ApplicationEventPublisher events) {}

    /** What came in files. */
    @Component
    record Files(EvidenceBook evidence, AssessmentBook results) {}

    /** Who it is. */
    public enum Answer {
        /** A student of this school. */
        PERSON,
        /** Nobody of this school. */
        NOBODY,
        /** Somebody has looked, and does not know yet. */
        LATER
    }

    /**
     * What was said of a name.
     *
     * @param person null unless it is one
     */
    public record Decision(
            Alias alias, Answer answer, @Nullable PersonId person, PersonId by, Instant at) {}

    /**
     * A name that nobody is known for.
     *
     * @param called how its sender writes the person's own name; may be empty
     * @param sources the systems that say so
     * @param times in how many statements, or rows of the last log
     */
    public record Unknown(
            Alias alias,
            String called,
            List<String> sources,
            long times,
            Instant first,
            Instant last) {
        public Unknown {
            sources = List.copyOf(sources);
        }
    }

    /**
     * All that waits and all that was said.
     *
     * @param unknown the most frequent first, also those of which something was said
     * @param all how many there are
     */
    public record Review(List<Unknown> unknown, long all, List<Decision> decisions) {
        public Review {
            unknown = List.copyOf(unknown);
            decisions = List.copyOf(decisions);
        }
    }

    /** Inside the work of the task that takes in what other systems send. */
    public Review review(int most) {
        var reported = reports.queue().unknown(most);
        var logged = sql.seen();
        var names =
                reports.sources()
                        .names(
                                reported.stream()
                                        .flatMap(one -> one.clients().stream())
                                        .collect(Collectors.toUnmodifiableSet()));
        var unknown =
                Stream.concat(
                                reported.stream().map(one -> unknown(one, names)),
                                logged.stream().map(Aliases::unknown))
                        .sorted(Comparator.comparingLong(Unknown::times).reversed())
                        .limit(most)
                        .toList();
        var all = reported.isEmpty() ? 0 : reported.getFirst().all();
        return new Review(unknown, all + logged.size(), sql.decisions());
    }

    private static Unknown unknown(UnknownName one, Map<UUID, String> names) {
        return new Unknown(
                Alias.of(one.named()),
                called(one.body()),
                one.clients().stream()
                        .map(client -> names.getOrDefault(client, ""))
                        .sorted()
                        .toList(),
                one.times(),
                one.first(),
                one.last());
    }

    private static Unknown unknown(AliasSql.Seen one) {
        return new Unknown(
                one.alias(), "", List.of(one.alias().home()), one.times(), one.first(), one.last());
    }

    private static String called(String statement) {
        return JsonDocument.read(statement) instanceof JsonDocument.Reading.Read(var value)
                        && value instanceof Map<?, ?> whole
                        && whole.get("actor") instanceof Map<?, ?> actor
                        && actor.get("name") instanceof String name
                ? name
                : "";
    }

    /**
     * Says who it is.
     *
     * @param who says so
     * @param person with {@link Answer#PERSON} only
     */
    public void decide(Actor.Somebody who, Alias alias, Answer answer, @Nullable PersonId person) {
        if ((answer == Answer.PERSON) != (person != null)) {
            throw new IllegalArgumentException("Only a person is somebody");
        }
        work.write(
                ImportLedger.importing(who.tenant()),
                () -> {
                    forget(alias, person);
                    var by = new PersonId(who.person());
                    sql.say(new Decision(alias, answer, person, by, time.now()));
                    return true;
                });
        lookAgain(who);
    }

    /** From now on nobody has said who it is; what counted because of it does no longer. */
    public void takeBack(Actor.Somebody who, Alias alias) {
        work.write(
                ImportLedger.importing(who.tenant()),
                () -> {
                    forget(alias, null);
                    sql.takeBack(alias);
                    return true;
                });
        lookAgain(who);
    }

    /** Statements follow by themselves, rows of files when their file comes again. */
    private void forget(Alias alias, @Nullable PersonId now) {
        reports.queue().lookAgain(Set.of(alias.text()));
        if (alias.kind() == Alias.Kind.LOG) {
            var before = sql.ofLog(alias.home()).get(alias.name());
            if (before != null && !before.equals(now)) {
                var evidence = files.evidence();
                evidence.findSource(alias.home())
                        .ifPresent(source ->
                                evidence.retract(
                                        source,
                                        evidence.saidOf(source, before, alias.name() + "/"),
                                        TAKEN_BACK));
                files.results().withdraw(alias.home(), alias.name());
            }
        }
    }

    private void lookAgain(Actor who) {
        reports.events().publishEvent(new StatementsKept(who.tenant()));
    }
}
