package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements about what a teacher says of a class. */
@Component
class ClassSql {
    private final JdbcClient sql;

    ClassSql(JdbcClient sql) {
        this.sql = sql;
    }

    Map<ClassId, String> routines(Collection<ClassId> classes) {
        return sql
                .sql(
                        """
                        select class, routines
                          from plan.class_routines
                         where class = any (:classes)
                        """)
                .param("classes", classes.stream().map(ClassId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(
                                new ClassId(row.getObject("class", UUID.class)),
                                row.getString("routines")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void write(ClassId schoolClass, String routines, PersonId by, Instant at) {
        sql.sql(
                        """
                        insert into plan.class_routines (class, routines, written_at, written_by)
                        values (:class, :routines, :at, :by)
                            on conflict (tenant, class) do update
                           set routines = excluded.routines,
                               written_at = excluded.written_at,
                               written_by = excluded.written_by
                        """)
                .param("class", schoolClass.value())
                .param("routines", routines)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    void forgetRoutines(ClassId schoolClass) {
        sql.sql("delete from plan.class_routines where class = :class")
                .param("class", schoolClass.value())
                .update();
    }

    List<CompetencyId> topics(Collection<ClassId> classes) {
        return sql.sql(
                        """
                        select distinct competency
                          from plan.class_topic
                         where class = any (:classes)
                         order by competency
                        """)
                .param("classes", classes.stream().map(ClassId::value).toArray(UUID[]::new))
                .query((row, _) -> new CompetencyId(row.getObject("competency", UUID.class)))
                .list();
    }

    void forgetTopics(ClassId schoolClass) {
        sql.sql("delete from plan.class_topic where class = :class")
                .param("class", schoolClass.value())
                .update();
    }

    void name(ClassId schoolClass, Collection<CompetencyId> topics, PersonId by, Instant at) {
        sql.sql(
                        """
                        insert into plan.class_topic (class, competency, named_at, named_by)
                        select :class, topic, :at, :by
                          from unnest(:topics) as topic
                        """)
                .param("class", schoolClass.value())
                .param("topics", topics.stream().map(CompetencyId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }
}
