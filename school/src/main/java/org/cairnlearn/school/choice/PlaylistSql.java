package org.cairnlearn.school.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements on playlists. */
@Component
class PlaylistSql {
    private final JdbcClient sql;

    PlaylistSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who says what of a playlist, and when. */
    record By(PersonId person, Instant at, boolean shared) {}

    /** The playlists that students of a class see, in the order in which they were made. */
    List<Playlist> of(ClassId schoolClass) {
        var rows =
                sql.sql(
                                """
                                select p.id, p.version, p.class, p.competency, p.title,
                                       s.mode, s.material, s.words, s.minutes, s.optional
                                  from (select distinct on (id) *
                                          from choice.playlist
                                         where tenant = platform.current_tenant()
                                           and class = :class
                                         order by id, version desc) as p
                                  join choice.playlist_step s
                                    on s.tenant = p.tenant
                                   and s.playlist = p.id
                                   and s.version = p.version
                                 where p.kind = 'SHARED'
                                 order by p.id, s.place
                                """)
                        .param("class", schoolClass.value())
                        .query((row, _) -> row(row))
                        .list();
        var steps = new LinkedHashMap<Head, List<Playlist.Step>>();
        rows.forEach(
                row -> steps.computeIfAbsent(row.head(), _ -> new ArrayList<>()).add(row.step()));
        return steps.entrySet().stream()
                .map(one ->
                        new Playlist(
                                one.getKey().id(),
                                one.getKey().version(),
                                schoolClass,
                                new Playlist.Plot(
                                        one.getKey().target(),
                                        one.getKey().title(),
                                        one.getValue())))
                .toList();
    }

    private record Head(PlaylistId id, int version, CompetencyId target, String title) {}

    private record Row(Head head, Playlist.Step step) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Head(
                        new PlaylistId(row.getObject("id", UUID.class)),
                        row.getInt("version"),
                        new CompetencyId(row.getObject("competency", UUID.class)),
                        row.getString("title")),
                new Playlist.Step(ChoiceSql.way(row), row.getBoolean("optional")));
    }

    /** The last version of a playlist of a class; empty while there is none. */
    Optional<Integer> version(ClassId schoolClass, PlaylistId id) {
        return sql.sql(
                        """
                        select max(version)
                          from choice.playlist
                         where tenant = platform.current_tenant()
                           and class = :class
                           and id = :id
                        having max(version) is not null
                        """)
                .param("class", schoolClass.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    void add(Playlist playlist, By by) {
        var plot = playlist.plot();
        sql.sql(
                        """
                        insert into choice.playlist (id, version, class, competency, title, kind,
                                                     said_at, said_by)
                        values (:id, :version, :class, :target, :title, :kind, :at, :by)
                        """)
                .param("id", playlist.id().value())
                .param("version", playlist.version())
                .param("class", playlist.schoolClass().value())
                .param("target", plot.target().value())
                .param("title", plot.title())
                .param("kind", by.shared() ? "SHARED" : "TAKEN_AWAY")
                .param("at", ChoiceSql.utc(by.at()))
                .param("by", by.person().value())
                .update();
        steps(playlist, plot.steps());
    }

    private void steps(Playlist playlist, List<Playlist.Step> steps) {
        var ways = steps.stream().map(Playlist.Step::way).toList();
        sql.sql(
                        """
                        insert into choice.playlist_step (playlist, version, place, mode, material,
                                                          words, minutes, optional)
                        select :id, :version, place, mode, material, words, minutes, optional
                          from unnest(:modes, :materials, :words, :minutes, :optional)
                               with ordinality
                               as t (mode, material, words, minutes, optional, place)
                        """)
                .param("id", playlist.id().value())
                .param("version", playlist.version())
                .param("modes", ways.stream().map(way -> way.mode().name()).toArray(String[]::new))
                .param("materials", materials(ways))
                .param("words", ways.stream().map(way -> way.with().words()).toArray(String[]::new))
                .param("minutes", ways.stream().map(Way::minutes).toArray(Integer[]::new))
                .param(
                        "optional",
                        steps.stream().map(Playlist.Step::optional).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable UUID[] materials(List<Way> ways) {
        return ways.stream().map(way -> ChoiceSql.uuid(way.with().material())).toArray(UUID[]::new);
    }
}
