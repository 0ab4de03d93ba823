package org.cairnlearn.school.roster;

import static org.cairnlearn.school.platform.Column.Type.DAY;
import static org.cairnlearn.school.platform.Column.Type.LIST;
import static org.cairnlearn.school.platform.Column.Type.TEXT;
import static org.cairnlearn.school.platform.Column.Type.WORD;

import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.platform.Column;
import org.cairnlearn.school.platform.Selection;
import org.cairnlearn.school.roster.FeedAsk.Tie;

/** How the records of one kind are read for other systems, and by what they may be filtered. */
enum FeedKind {
    ORGANISATION(
            RosterKind.ORGANISATION,
            """
            select r.id, r.sourced_id, r.active, r.changed_at, r.name, r.type,
                   coalesce(up.sourced_id, '') as parent
              from roster.organisation r
              left join roster.organisation up on up.tenant = r.tenant and up.id = r.parent
             where r.tenant = platform.current_tenant()
            """,
            TEXT.of("name"),
            WORD.of("type"),
            WORD.of("parent")),
    TERM(
            RosterKind.TERM,
            """
            select r.id, r.sourced_id, r.active, r.changed_at, r.title, r.type, r.starts, r.ends,
                   coalesce(up.sourced_id, '') as parent,
                   coalesce(nullif(r.school_year, ''),
                            cast(extract(year from r.ends + interval '5 months') as text))
                       as school_year
              from roster.term r
              left join roster.term up on up.tenant = r.tenant and up.id = r.parent
             where r.tenant = platform.current_tenant()
            """,
            TEXT.of("title"),
            WORD.of("type"),
            DAY.of("starts"),
            DAY.of("ends"),
            WORD.of("parent"),
            WORD.of("school_year")),
    COURSE(
            RosterKind.COURSE,
            """
            select r.id, r.sourced_id, r.active, r.changed_at, r.title, r.code, r.subjects,
                   r.grades, coalesce(o.sourced_id, '') as organisation
              from roster.course r
              left join roster.organisation o on o.tenant = r.tenant and o.id = r.organisation
             where r.tenant = platform.current_tenant()
            """,
            TEXT.of("title"),
            TEXT.of("code"),
            LIST.of("subjects"),
            LIST.of("grades"),
            WORD.of("organisation")),
    PERSON(
            RosterKind.PERSON,
            """
            select r.id, r.sourced_id, r.active, r.changed_at, r.given_name, r.family_name,
                   r.username, r.identifier, r.role, r.grades, r.organisations,
                   case when r.id in (select access.withheld_contacts()) then '' else r.email end
                       as email,
                   array(select p.sourced_id
                           from roster.guardianship g
                           join roster.person p on p.tenant = g.tenant and p.id = g.guardian
                          where g.tenant = r.tenant
                            and g.student = r.id
                            and g.active
                            and (g.begins is null or g.begins <= platform.today())
                            and (g.ends is null or g.ends >= platform.today())
                          order by p.sourced_id) as related
              from roster.person r
             where r.tenant = platform.current_tenant()
               and r.rostered
            """,
            TEXT.of("given_name"),
            TEXT.of("family_name"),
            TEXT.of("username"),
            TEXT.of("email"),
            TEXT.of("identifier"),
            WORD.of("role"),
            LIST.of("grades"),
            LIST.of("organisations")),
    CLASS(
            RosterKind.CLASS,
            """
            select r.id, r.sourced_id, r.active, r.changed_at, r.title, r.code, r.type, r.location,
                   r.periods, r.subjects, r.grades, s.sourced_id as school,
                   coalesce(c.sourced_id, '') as course,
                   array(select t.sourced_id
                           from roster.class_term ct
                           join roster.term t on t.tenant = ct.tenant and t.id = ct.term
                          where ct.tenant = r.tenant and ct.class = r.id
                          order by t.starts, t.sourced_id) as terms
              from roster.class r
              join roster.organisation s on s.tenant = r.tenant and s.id = r.school
              left join roster.course c on c.tenant = r.tenant and c.id = r.course
             where r.tenant = platform.current_tenant()
            """,
            TEXT.of("title"),
            TEXT.of("code"),
            WORD.of("type"),
            TEXT.of("location"),
            LIST.of("periods"),
            LIST.of("subjects"),
            LIST.of("grades"),
            WORD.of("school"),
            WORD.of("course"),
            LIST.of("terms")),
    ENROLLMENT(
            RosterKind.ENROLLMENT,
            """
            select r.id, r.sourced_id, r.active, r.changed_at, c.sourced_id as class,
                   p.sourced_id as person, s.sourced_id as school, r.role,
                   cast(r.is_primary as text) as is_primary, r.begins, r.ends,
                   p.id as person_id, p.given_name, p.family_name, p.role as person_role,
                   p.active as person_active
              from roster.enrollment r
              join roster.class c on c.tenant = r.tenant and c.id = r.class
              join roster.organisation s on s.tenant = c.tenant and s.id = c.school
              join roster.person p on p.tenant = r.tenant and p.id = r.person
             where r.tenant = platform.current_tenant()
            """,
            WORD.of("class"),
            WORD.of("person"),
            WORD.of("school"),
            WORD.of("role"),
            WORD.of("is_primary"),
            DAY.of("begins"),
            DAY.of("ends"));

    /**
     * Somebody is in a school who is enrolled in one of its classes, or whom the roster says so.
     */
    private static final String PERSON_IN_SCHOOL =
            """
            (%1$s = any (o.organisations)
             or o.id in (select e.person
                           from roster.enrollment e
                           join roster.class c on c.tenant = e.tenant and c.id = e.class
                           join roster.organisation s on s.tenant = c.tenant and s.id = c.school
                          where e.tenant = platform.current_tenant()
                            and e.active and s.sourced_id = %1$s))
            """;

    private static final String PERSON_IN_CLASS =
            """
            o.id in (select e.person
                       from roster.enrollment e
                       join roster.class c on c.tenant = e.tenant and c.id = e.class
                      where e.tenant = platform.current_tenant()
                        and e.active and c.sourced_id = %%1$s
                        and e.role = '%s')
            """;

    private static final String TERM_OF_SCHOOL =
            """
            o.id in (select ct.term
                       from roster.class_term ct
                       join roster.class c on c.tenant = ct.tenant and c.id = ct.class
                       join roster.organisation s on s.tenant = c.tenant and s.id = c.school
                      where ct.tenant = platform.current_tenant() and s.sourced_id = %1$s)
            """;

    private static final String COURSE_OF_SCHOOL =
            """
            (o.organisation = %1$s
             or o.id in (select c.course
                           from roster.class c
                           join roster.organisation s on s.tenant = c.tenant and s.id = c.school
                          where c.tenant = platform.current_tenant() and s.sourced_id = %1$s))
            """;

    private static final String CLASS_OF_PERSON =
            """
            o.id in (select e.class
                       from roster.enrollment e
                       join roster.person p on p.tenant = e.tenant and p.id = e.person
                      where e.tenant = platform.current_tenant()
                        and e.active and p.sourced_id = %1$s)
            """;

    private final RosterKind kind;
    private final String records;
    private final List<Column> columns;

    FeedKind(RosterKind kind, String records, Column... columns) {
        this.kind = kind;
        this.records = records;
        this.columns = List.of(columns);
    }

    static FeedKind of(RosterKind kind) {
        return Arrays.stream(values())
                .filter(one -> one.kind == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is told " + kind));
    }

    /** All of them, and by what they may be filtered. */
    Selection selection() {
        return new Selection(records, columns);
    }

    /** The condition for a confinement. */
    Selection.Within within(FeedAsk.Within within) {
        return new Selection.Within(condition(within.tie()), within.value());
    }

    private String condition(Tie tie) {
        return switch (tie) {
            case ID -> "o.sourced_id = %1$s";
            case TYPE -> "o.type = %1$s";
            case ROLE -> "o.role = %1$s";
            case PARENT -> "o.parent = %1$s";
            case COURSE -> "o.course = %1$s";
            case TERM -> "%1$s = any (o.terms)";
            case CLASS -> "o.class = %1$s";
            case ATTENDS -> PERSON_IN_CLASS.formatted("student");
            case TEACHES -> PERSON_IN_CLASS.formatted("teacher");
            case PERSON -> CLASS_OF_PERSON;
            case SCHOOL ->
                    switch (this) {
                        case PERSON -> PERSON_IN_SCHOOL;
                        case TERM -> TERM_OF_SCHOOL;
                        case COURSE -> COURSE_OF_SCHOOL;
                        case CLASS, ENROLLMENT -> "o.school = %1$s";
                        case ORGANISATION -> "o.sourced_id = %1$s";
                    };
        };
    }
}
