package org.cairnlearn.school.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.ApiClient;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.standards.cmi5.Course;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of packages: puts a course on the shelf, in place of what its last package had.
 * Every call joins a piece of {@link Work}.
 */
@Component
public final class CourseShelf {
    private static final int YEARS = 10;

    private final CourseSql sql;
    private final Clients clients;
    private final Work work;
    private final Ids ids;
    private final SchoolTime time;

    CourseShelf(CourseSql sql, Clients clients, Work work, Ids ids, SchoolTime time) {
        this.sql = sql;
        this.clients = clients;
        this.work = work;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A course on the shelf.
     *
     * @param units its units by their publisher's ids
     */
    public record Shelved(UUID id, Map<String, UUID> units) {
        public Shelved {
            units = Map.copyOf(units);
        }
    }

    /** Puts a course there, without its files: the last package's are gone. */
    public Shelved put(Course course) {
        return work.write(CourseSql.task(work.tenant()), () -> shelve(course));
    }

    /** Puts a file there. */
    public boolean put(UUID course, String path, byte[] content) {
        return work.write(
                CourseSql.task(work.tenant()),
                () -> {
                    sql.putFile(course, path, content);
                    return true;
                });
    }

    private Shelved shelve(Course course) {
        sql.lock();
        var id = sql.findCourse(course.id()).orElseGet(() -> add(course));
        sql.refresh(id, course.title(), time.now());
        var known = sql.parts(id);
        var units = new HashMap<String, UUID>();
        place(id, null, course.parts(), known, units);
        return new Shelved(id, units);
    }

    private UUID add(Course course) {
        var name =
                course.title()
                        .substring(0, Math.min(course.title().length(), ApiClient.LONGEST_NAME));
        var wish =
                new Clients.Wish(
                        name,
                        ApiClient.Use.SCHOOL_WORK,
                        Set.of(
                                Scope.STATEMENTS_WRITE,
                                Scope.STATEMENTS_READ_MINE,
                                Scope.ACTIVITY_STATE,
                                Scope.ACTIVITY_PROFILE),
                        time.today().plusYears(YEARS));
        var client =
                work.write(
                        Actor.Task.administering(work.tenant()),
                        () -> clients.add(wish, null).client());
        var id = ids.next();
        sql.addCourse(id, course, client, time.now());
        return id;
    }

    private void place(
            UUID course,
            @Nullable UUID parent,
            List<Course.Part> parts,
            Map<String, UUID> known,
            Map<String, UUID> units) {
        for (var part : parts) {
            var kind = part instanceof Course.Unit ? "UNIT" : "BLOCK";
            var id = known.computeIfAbsent(kind + " " + part.id(), _ -> ids.next());
            sql.putPart(new CourseSql.Placed(course, id, parent, units.size()), part);
            switch (part) {
                case Course.Unit unit -> units.put(unit.id(), id);
                case Course.Block block -> place(course, id, block.parts(), known, units);
            }
        }
    }
}
