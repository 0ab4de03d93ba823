package org.cairnlearn.school.activity;

import java.time.ZoneOffset;
import java.util.UUID;
import org.cairnlearn.standards.xapi.StatementQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A search among the statements of one system, as a condition of SQL. */
record Search(UUID client, StatementQuery query) {
    /** One more than asked for, which shows whether there are others behind. */
    private int most() {
        return query.span().limit() + 1;
    }

    String condition() {
        var span = query.span();
        var text =
                new StringBuilder(
                        """
                         where s.tenant = platform.current_tenant()
                           and s.client = :client
                           and not s.voided
                        """);
        for (var i = 0; i < query.parts().size(); i++) {
            text.append(
                    """
                       and exists (select
                                     from activity.statement_part p
                                    where p.tenant = platform.current_tenant()
                                      and p.key = :key%d
                                      and p.number = s.number%s)
                    """
                            .formatted(
                                    i, query.parts().get(i).related() ? "" : " and not p.related"));
        }
        text.append(span.since() == null ? "" : " and s.stored > :since\n");
        text.append(span.until() == null ? "" : " and s.stored <= :until\n");
        text.append(
                span.beyond() == null
                        ? ""
                        : span.ascending()
                                ? " and s.number > :beyond\n"
                                : " and s.number < :beyond\n");
        text.append(span.ascending() ? " order by s.number\n" : " order by s.number desc\n");
        return text.append(" limit :most").toString();
    }

    JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
        var span = query.span();
        var filled = statement.param("client", client).param("most", most());
        for (var i = 0; i < query.parts().size(); i++) {
            filled = filled.param("key" + i, query.parts().get(i).key().value());
        }
        if (span.since() != null) {
            filled = filled.param("since", span.since().atOffset(ZoneOffset.UTC));
        }
        if (span.until() != null) {
            filled = filled.param("until", span.until().atOffset(ZoneOffset.UTC));
        }
        return span.beyond() == null ? filled : filled.param("beyond", span.beyond());
    }
}
