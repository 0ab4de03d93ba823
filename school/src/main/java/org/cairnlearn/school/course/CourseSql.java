package org.cairnlearn.school.course;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.standards.cmi5.Course;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about courses, their parts and their files. */
@Component
final class CourseSql {
    private final JdbcClient sql;

    CourseSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Runs packaged courses: the only one who sees their tables. */
    static Actor.Task task(TenantId tenant) {
        return new Actor.Task(tenant, "course");
    }

    /** Where a part is. */
    record Placed(UUID course, UUID id, @Nullable UUID parent, int position) {}

    /** A part as it is kept; of a block, the rule is null. */
    record Part(
            UUID id,
            @Nullable UUID parent,
            String publisher,
            String title,
            Course.Start start,
            Course.@Nullable Rule rule) {}

    /** A unit with its course. */
    record Found(Part unit, UUID course, UUID client) {}

    void lock() {
        sql.sql(
                        "select pg_advisory_xact_lock(hashtextextended('course ' || platform.current_tenant(), 0))")
                .query((_, _) -> true)
                .single();
    }

    Optional<UUID> findCourse(String publisher) {
        return sql.sql(
                        """
                        select id
                          from course.course
                         where tenant = platform.current_tenant()
                           and publisher_id = :publisher
                        """)
                .param("publisher", publisher)
                .query(UUID.class)
                .optional();
    }

    void addCourse(UUID id, Course course, UUID client, Instant now) {
        sql.sql(
                        """
                        insert into course.course (id, publisher_id, title, client, loaded_at)
                        values (:id, :publisher, :title, :client, :now)
                        """)
                .param("id", id)
                .param("publisher", course.id())
                .param("title", course.title())
                .param("client", client)
                .param("now", now.atOffset(UTC))
                .update();
    }

    void refresh(UUID course, String title, Instant now) {
        sql.sql(
                        """
                        update course.course
                           set title = :title, loaded_at = :now
                         where tenant = platform.current_tenant()
                           and id = :course
                        """)
                .param("title", title)
                .param("now", now.atOffset(UTC))
                .param("course", course)
                .update();
        sql.sql(
                        """
                        update course.part
                           set gone = true
                         where tenant = platform.current_tenant()
                           and course = :course
                        """)
                .param("course", course)
                .update();
        sql.sql(
                        """
                        delete from course.file
                         where tenant = platform.current_tenant()
                           and course = :course
                        """)
                .param("course", course)
                .update();
    }

    /** All parts that a course ever had, by kind and publisher's id. */
    Map<String, UUID> parts(UUID course) {
        var all = new HashMap<String, UUID>();
        sql.sql(
                        """
                        select id, kind || ' ' || publisher_id as key
                          from course.part
                         where tenant = platform.current_tenant()
                           and course = :course
                        """)
                .param("course", course)
                .query(row -> {
                    all.put(row.getString("key"), row.getObject("id", UUID.class));
                });
        return all;
    }

    void putPart(Placed at, Course.Part part) {
        var unit = part instanceof Course.Unit one ? one : null;
        var start = unit == null ? new Course.Start("", "", "") : unit.start();
        sql.sql(
                        """
                        insert into course.part
                               (id, course, parent, position, kind, publisher_id, title, url,
                                parameters, entitlement, move_on, mastery)
                        values (:id, :course, cast(:parent as uuid), :position, :kind, :publisher,
                                :title, :url, :parameters, :entitlement, :moveOn,
                                cast(:mastery as numeric))
                            on conflict (tenant, id) do update
                           set parent = excluded.parent, position = excluded.position,
                               title = excluded.title, url = excluded.url,
                               parameters = excluded.parameters,
                               entitlement = excluded.entitlement, move_on = excluded.move_on,
                               mastery = excluded.mastery, gone = false
                        """)
                .param("id", at.id())
                .param("course", at.course())
                .param("parent", at.parent())
                .param("position", at.position())
                .param("kind", unit == null ? "BLOCK" : "UNIT")
                .param("publisher", part.id())
                .param("title", part.title())
                .param("url", start.url())
                .param("parameters", start.parameters())
                .param("entitlement", start.entitlement())
                .param("moveOn", unit == null ? null : unit.rule().moveOn().name())
                .param("mastery", unit == null ? null : unit.rule().mastery())
                .update();
    }

    void putFile(UUID course, String path, byte[] content) {
        sql.sql("insert into course.file (course, path, content) values (:course, :path, :content)")
                .param("course", course)
                .param("path", path)
                .param("content", content)
                .update();
    }

    Optional<byte[]> file(UUID course, String path) {
        return sql.sql(
                        """
                        select content
                          from course.file
                         where tenant = platform.current_tenant()
                           and course = :course
                           and path = :path
                        """)
                .param("course", course)
                .param("path", path)
                .query(byte[].class)
                .optional();
    }

    Optional<Found> findUnit(UUID unit) {
        return sql.sql(
                        """
                        select p.*, c.client
                          from course.part p
                          join course.course c on c.tenant = p.tenant and c.id = p.course
                         where p.tenant = platform.current_tenant()
                           and p.id = :unit
                           and p.kind = 'UNIT'
                           and not p.gone
                        """)
                .param("unit", unit)
                .query((row, number) ->
                        new Found(
                                part(row, number),
                                row.getObject("course", UUID.class),
                                row.getObject("client", UUID.class)))
                .optional();
    }

    /** The units that there are now, each with the system by which it reports. */
    Map<UUID, UUID> systems() {
        var all = new HashMap<UUID, UUID>();
        sql.sql(
                        """
                        select p.id, c.client
                          from course.part p
                          join course.course c on c.tenant = p.tenant and c.id = p.course
                         where p.tenant = platform.current_tenant()
                           and p.kind = 'UNIT'
                           and not p.gone
                        """)
                .query(row -> {
                    all.put(row.getObject("id", UUID.class), row.getObject("client", UUID.class));
                });
        return all;
    }

    /** What a course has now, in its order. */
    List<Part> tree(UUID course) {
        return sql.sql(
                        """
                        select p.*
                          from course.part p
                         where p.tenant = platform.current_tenant()
                           and p.course = :course
                           and not p.gone
                         order by p.position, p.id
                        """)
                .param("course", course)
                .query(CourseSql::part)
                .list();
    }

    /** The course itself, as its statements name it. */
    Part whole(UUID course) {
        return sql.sql(
                        """
                        select c.id, c.publisher_id, c.title
                          from course.course c
                         where c.tenant = platform.current_tenant()
                           and c.id = :course
                        """)
                .param("course", course)
                .query((row, _) ->
                        new Part(
                                row.getObject("id", UUID.class),
                                null,
                                row.getString("publisher_id"),
                                row.getString("title"),
                                new Course.Start("", "", ""),
                                null))
                .single();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        var moveOn = row.getString("move_on");
        return new Part(
                row.getObject("id", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("publisher_id"),
                row.getString("title"),
                new Course.Start(
                        row.getString("url"),
                        row.getString("parameters"),
                        row.getString("entitlement")),
                moveOn == null
                        ? null
                        : new Course.Rule(
                                Course.MoveOn.valueOf(moveOn), row.getBigDecimal("mastery")));
    }
}
