package org.cairnlearn.school.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door to what was allowed and refused. To be called inside a piece of {@link Work}.
 * Whoever asks {@link #refused} is told of every refusal, whether or not the person that acts may
 * read the answers themselves: a refusal that the database hides would not be obeyed.
 */
@Component
public final class ConsentBook {
    /** What the policies of the table call the look at refusals, and the import of answers. */
    private static final String TASK = "consents";

    private final ConsentSql sql;
    private final Work work;
    private final Ids ids;
    private final SchoolTime time;

    ConsentBook(ConsentSql sql, Work work, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.work = work;
        this.ids = ids;
        this.time = time;
    }

    /** Who takes in a file of answers. */
    public static Actor importing(TenantId tenant) {
        return new Actor.Task(tenant, TASK);
    }

    /** Those of these students whose data of this kind must be left out today. */
    public Set<PersonId> refused(Purpose purpose, DataKind data, Collection<PersonId> students) {
        if (students.isEmpty() || !purpose.canBeRefused()) {
            return Set.of();
        }
        var said =
                work.read(
                        importing(work.tenant()),
                        () -> sql.inForce(students, purpose, time.today()));
        var standings = byStudent(said, purpose);
        var refused = new HashSet<PersonId>();
        for (var student : students) {
            var nothing = new Standing(purpose, Map.of());
            if (standings.getOrDefault(student, nothing).refused(data)) {
                refused.add(student);
            }
        }
        return Set.copyOf(refused);
    }

    /** Everybody, also who left, whose family refused: for data that came from elsewhere. */
    public Set<PersonId> refusedByAnybody(Purpose purpose, DataKind data) {
        var said =
                work.read(
                        importing(work.tenant()), () -> sql.everyoneInForce(purpose, time.today()));
        return byStudent(said, purpose).entrySet().stream()
                .filter(one -> one.getValue().refused(data))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<PersonId, Standing> byStudent(
            List<ConsentSql.InForce> said, Purpose purpose) {
        var answers = new HashMap<PersonId, Map<DataKind, Answer>>();
        for (var one : said) {
            answers.computeIfAbsent(one.student(), _ -> new EnumMap<>(DataKind.class))
                    .put(one.data(), one.answer());
        }
        var standings = new HashMap<PersonId, Standing>();
        answers.forEach((student, all) -> standings.put(student, new Standing(purpose, all)));
        return standings;
    }

    /**
     * What holds today for each of these students, purpose by purpose in their order; of those whom
     * the person that acts may read about.
     */
    public Map<PersonId, List<Standing>> standings(Collection<PersonId> students) {
        var said = sql.inForce(students, null, time.today());
        var all = new HashMap<PersonId, List<Standing>>();
        for (var student : students) {
            var standings = new ArrayList<Standing>();
            for (var purpose : Purpose.values()) {
                var answers = new EnumMap<DataKind, Answer>(DataKind.class);
                said.stream()
                        .filter(one -> one.student().equals(student) && one.purpose() == purpose)
                        .forEach(one -> answers.put(one.data(), one.answer()));
                standings.add(new Standing(purpose, answers));
            }
            all.put(student, List.copyOf(standings));
        }
        return Map.copyOf(all);
    }

    /** Everything that was ever said about a student, the newest first. */
    public List<Said> history(PersonId student) {
        return sql.history(student);
    }

    /**
     * Adds answers; the same one twice is there once.
     *
     * @return how many were new
     */
    public int add(Collection<Said> answers) {
        return sql.add(answers.stream().map(one -> new ConsentSql.New(ids.next(), one)).toList());
    }
}
