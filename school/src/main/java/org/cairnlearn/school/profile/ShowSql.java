package org.cairnlearn.school.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.profile.Showpiece.Circle;
import org.cairnlearn.school.profile.Showpiece.Word;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every SQL statement about what students show. */
@Component
final class ShowSql {
    private final JdbcClient sql;

    ShowSql(JdbcClient sql) {
        this.sql = sql;
    }

    List<Showpiece> of(Collection<PersonId> students) {
        return withWords(
                sql.sql(
                                """
                                select id, student, competency, kind, words, detail, circle, added_at
                                  from profile.showpiece
                                 where tenant = platform.current_tenant()
                                   and student = any (:students)
                                   and removed_at is null
                                 order by added_at desc, id
                                """)
                        .param(
                                "students",
                                students.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    Optional<Showpiece> find(ShowpieceId id) {
        return withWords(
                        sql.sql(
                                        """
                                        select id, student, competency, kind, words, detail, circle, added_at
                                          from profile.showpiece
                                         where tenant = platform.current_tenant()
                                           and id = :id
                                           and removed_at is null
                                        """)
                                .param("id", id.value()))
                .stream()
                .findFirst();
    }

    private List<Showpiece> withWords(JdbcClient.StatementSpec statement) {
        var pieces = statement.query((row, _) -> bare(row)).list();
        var words = words(pieces.stream().map(one -> one.id().value()).toArray(UUID[]::new));
        return pieces.stream()
                .map(one ->
                        new Showpiece(
                                one.id(),
                                one.student(),
                                one.what(),
                                one.added(),
                                words.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Showpiece bare(ResultSet row) throws SQLException {
        var skill = row.getObject("competency", UUID.class);
        return new Showpiece(
                new ShowpieceId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("student", UUID.class)),
                new Showpiece.What(
                        Showpiece.Kind.valueOf(row.getString("kind")),
                        skill == null ? null : new CompetencyId(skill),
                        row.getString("words"),
                        row.getString("detail"),
                        Circle.valueOf(row.getString("circle"))),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private Map<UUID, List<Word>> words(UUID[] pieces) {
        var words = new HashMap<UUID, List<Word>>();
        sql.sql(
                        """
                        select showpiece, said_by, said_at, words
                          from profile.showpiece_word
                         where tenant = platform.current_tenant()
                           and showpiece = any (:pieces)
                         order by said_at, said_by
                        """)
                .param("pieces", pieces)
                .query((row, _) ->
                        words.computeIfAbsent(
                                        row.getObject("showpiece", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(
                                        new Word(
                                                new PersonId(row.getObject("said_by", UUID.class)),
                                                row.getObject("said_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getString("words"))))
                .list();
        return words;
    }

    long count(PersonId student) {
        return sql.sql(
                        """
                        select count(*)
                          from profile.showpiece
                         where tenant = platform.current_tenant()
                           and student = :student
                           and removed_at is null
                        """)
                .param("student", student.value())
                .query(Long.class)
                .single();
    }

    void add(Showpiece piece) {
        var what = piece.what();
        var skill = what.skill();
        sql.sql(
                        """
                        insert into profile.showpiece (id, student, competency, kind, words, detail, circle, added_at)
                        values (:id, :student, :skill, :kind, :words, :detail, :circle, :at)
                        """)
                .param("id", piece.id().value())
                .param("student", piece.student().value())
                .param("skill", skill == null ? null : skill.value())
                .param("kind", what.kind().name())
                .param("words", what.words())
                .param("detail", what.detail())
                .param("circle", what.circle().name())
                .param("at", Timestamp.from(piece.added()))
                .update();
    }

    void keep(ShowpieceId piece, Upload file) {
        sql.sql(
                        """
                        insert into profile.showpiece_file (showpiece, name, media_type, content, small)
                        values (:piece, :name, :type, :content, :small)
                        """)
                .param("piece", piece.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.bytes())
                .param("small", file.small().orElse(null), java.sql.Types.BINARY)
                .update();
    }

    Optional<Showpiece.Content> content(PersonId student, ShowpieceId piece, boolean small) {
        return sql.sql(
                        """
                        select f.name, f.media_type, case when :small then f.small else f.content end as bytes
                          from profile.showpiece_file f
                          join profile.showpiece s on s.tenant = f.tenant and s.id = f.showpiece
                         where f.tenant = platform.current_tenant()
                           and f.showpiece = :piece
                           and s.student = :student
                           and s.removed_at is null
                           and (f.small is not null or not :small)
                        """)
                .param("piece", piece.value())
                .param("student", student.value())
                .param("small", small)
                .query((row, _) ->
                        new Showpiece.Content(
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getBytes("bytes")))
                .optional();
    }

    boolean circle(PersonId student, ShowpieceId piece, Circle circle) {
        return sql.sql(
                                """
                                update profile.showpiece
                                   set circle = :circle
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                   and student = :student
                                   and removed_at is null
                                """)
                        .param("id", piece.value())
                        .param("student", student.value())
                        .param("circle", circle.name())
                        .update()
                == 1;
    }

    boolean remove(PersonId student, ShowpieceId piece, Instant at) {
        return sql.sql(
                                """
                                update profile.showpiece
                                   set removed_at = :at
                                 where tenant = platform.current_tenant()
                                   and id = :id
                                   and student = :student
                                   and removed_at is null
                                """)
                        .param("id", piece.value())
                        .param("student", student.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void forget(ShowpieceId piece) {
        sql.sql(
                        """
                        delete from profile.showpiece_file
                         where tenant = platform.current_tenant()
                           and showpiece = :piece
                        """)
                .param("piece", piece.value())
                .update();
    }

    void say(ShowpieceId piece, Word word) {
        sql.sql(
                        """
                        insert into profile.showpiece_word (showpiece, said_by, said_at, words)
                        values (:piece, :by, :at, :words)
                            on conflict (tenant, showpiece, said_at, said_by) do nothing
                        """)
                .param("piece", piece.value())
                .param("by", word.by().value())
                .param("at", Timestamp.from(word.at()))
                .param("words", word.words())
                .update();
    }
}
