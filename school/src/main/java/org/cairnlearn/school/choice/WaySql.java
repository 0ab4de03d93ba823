package org.cairnlearn.school.choice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on what teachers add to the cards of a class and take away. */
@Component
class WaySql {
    private final JdbcClient sql;

    WaySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a teacher said of a way. */
    record Said(Way way, boolean added) {}

    /** The last word on every way of which a teacher said something. */
    List<Said> of(ClassId schoolClass) {
        return sql.sql(
                        """
                        select distinct on (competency, mode, material, words)
                               competency, mode, material, words, minutes, kind
                          from choice.way
                         where tenant = platform.current_tenant()
                           and class = :class
                         order by competency, mode, material, words, number desc
                        """)
                .param("class", schoolClass.value())
                .query((row, _) ->
                        new Said(ChoiceSql.way(row), row.getString("kind").equals("ADDED")))
                .list();
    }

    /** Who says something of a class's ways, and when. */
    record By(UUID id, ClassId schoolClass, PersonId person, Instant at) {}

    void say(By by, Said said) {
        var way = said.way();
        sql.sql(
                        """
                        insert into choice.way (id, class, competency, mode, material, words, minutes,
                                                kind, said_at, said_by)
                        values (:id, :class, :skill, :mode, :material, :words, :minutes,
                                :kind, :at, :by)
                        """)
                .param("id", by.id())
                .param("class", by.schoolClass().value())
                .param("skill", way.skill().value())
                .param("mode", way.mode().name())
                .param("material", ChoiceSql.uuid(way.with().material()))
                .param("words", way.with().words())
                .param("minutes", way.minutes())
                .param("kind", said.added() ? "ADDED" : "TAKEN_AWAY")
                .param("at", ChoiceSql.utc(by.at()))
                .param("by", by.person().value())
                .update();
    }
}
