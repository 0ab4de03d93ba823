package org.cairnlearn.school.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on what students propose. */
@Component
class ProposalSql {
    private static final String PROPOSAL =
            """
            select id, student, class, on_date, words, proposed_at, accepted, answer, answered_by
              from choice.proposal
             where tenant = platform.current_tenant()
            """;

    private final JdbcClient sql;

    ProposalSql(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Proposal proposal) {
        sql.sql(
                        """
                        insert into choice.proposal (id, student, class, on_date, words, proposed_at)
                        values (:id, :student, :class, :date, :words, :at)
                        """)
                .param("id", proposal.id().value())
                .param("student", proposal.day().student().value())
                .param("class", proposal.day().schoolClass().value())
                .param("date", proposal.day().date())
                .param("words", proposal.words())
                .param("at", ChoiceSql.utc(proposal.at()))
                .update();
    }

    /** Those of students since a day, the newest first. */
    List<Proposal> of(Collection<PersonId> students, LocalDate since) {
        return sql.sql(
                        PROPOSAL
                                + """
                                   and student = any (:students)
                                   and on_date >= :since
                                 order by proposed_at desc, id
                                """)
                .param("students", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", since)
                .query((row, _) -> proposal(row))
                .list();
    }

    /** Those of a class that wait, the longest wait first. */
    List<Proposal> waiting(ClassId schoolClass) {
        return sql.sql(
                        PROPOSAL
                                + " and class = :class and accepted is null order by proposed_at, id")
                .param("class", schoolClass.value())
                .query((row, _) -> proposal(row))
                .list();
    }

    /** One that waits, held until the transaction ends. */
    Optional<Proposal> hold(ProposalId id) {
        return sql.sql(PROPOSAL + " and id = :id and accepted is null for update")
                .param("id", id.value())
                .query((row, _) -> proposal(row))
                .optional();
    }

    void answer(ProposalId id, Proposal.Reply reply, Instant at) {
        sql.sql(
                        """
                        update choice.proposal
                           set accepted = :accepted, answer = :answer, answered_at = :at,
                               answered_by = :by
                         where tenant = platform.current_tenant()
                           and id = :id
                        """)
                .param("id", id.value())
                .param("accepted", reply.accepted())
                .param("answer", reply.words())
                .param("at", ChoiceSql.utc(at))
                .param("by", reply.by().value())
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new Offer.For(
                        new PersonId(row.getObject("student", UUID.class)),
                        new ClassId(row.getObject("class", UUID.class)),
                        row.getObject("on_date", LocalDate.class)),
                row.getString("words"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                reply(row));
    }

    private static Proposal.@Nullable Reply reply(ResultSet row) throws SQLException {
        var by = row.getObject("answered_by", UUID.class);
        return by == null
                ? null
                : new Proposal.Reply(
                        row.getBoolean("accepted"), row.getString("answer"), new PersonId(by));
    }
}
