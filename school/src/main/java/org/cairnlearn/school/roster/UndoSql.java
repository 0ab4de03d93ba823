package org.cairnlearn.school.roster;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that remembers how a roster was before an import, and brings it back. */
@Component
final class UndoSql {
    private final JdbcClient sql;

    UndoSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** From here to the end of the transaction, what changes is remembered under this run. */
    void remember(UUID run) {
        forget();
        sql.sql("select set_config('app.run', :run, true)")
                .param("run", run.toString())
                .query((_, _) -> true)
                .single();
    }

    /** What was remembered of earlier imports; they cannot be undone any more. */
    void forget() {
        sql.sql("delete from roster.before where tenant = platform.current_tenant()").update();
    }

    /** What is remembered of this run, by kind; none when it cannot be undone. */
    List<Undoing> of(UUID run) {
        return sql.sql(
                        """
                        select kind,
                               count(*) filter (where was is null) as ended,
                               count(*) filter (where was is not null and (here or not was_active))
                                   as set_back,
                               count(*) filter (where was is not null and was_active and not here)
                                   as back
                          from (select b.kind, b.was,
                                       coalesce((b.was ->> 'active')::boolean, false) as was_active,
                                       case b.kind
                                           when 'person' then (select r.active from roster.person r where r.tenant = b.tenant and r.id = b.record)
                                           when 'class' then (select r.active from roster.class r where r.tenant = b.tenant and r.id = b.record)
                                           when 'enrollment' then (select r.active from roster.enrollment r where r.tenant = b.tenant and r.id = b.record)
                                           when 'guardianship' then (select r.active from roster.guardianship r where r.tenant = b.tenant and r.id = b.record)
                                           when 'organisation' then (select r.active from roster.organisation r where r.tenant = b.tenant and r.id = b.record)
                                           when 'term' then (select r.active from roster.term r where r.tenant = b.tenant and r.id = b.record)
                                           when 'course' then (select r.active from roster.course r where r.tenant = b.tenant and r.id = b.record)
                                       end as here
                                  from roster.before b
                                 where b.tenant = platform.current_tenant()
                                   and b.run = :run
                                   and b.kind <> 'class_term') touched
                         group by kind
                        """)
                .param("run", run)
                .query((row, _) ->
                        new Undoing(
                                RosterKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getLong("ended"),
                                row.getLong("set_back"),
                                row.getLong("back")))
                .list();
    }

    /** Brings all records back to what they were; what had not been there ends. */
    void undo(UUID run) {
        for (var kind : RosterKind.values()) {
            end(kind, run);
            setBack(kind, run);
        }
        setTermsBack(run);
        forget();
    }

    private void end(RosterKind kind, UUID run) {
        sql.sql(
                        """
                        update roster.%1$s r
                           set active = false
                          from roster.before b
                         where b.tenant = platform.current_tenant()
                           and b.run = :run and b.kind = '%1$s' and b.was is null
                           and r.tenant = b.tenant and r.id = b.record
                           and r.active
                        """
                                .formatted(kind.table()))
                .param("run", run)
                .update();
    }

    private void setBack(RosterKind kind, UUID run) {
        var columns = columns(kind);
        sql.sql(
                        """
                        update roster.%1$s r
                           set (%2$s) = (%3$s)
                          from roster.before b
                         cross join lateral jsonb_populate_record(null::roster.%1$s, b.was) w
                         where b.tenant = platform.current_tenant()
                           and b.run = :run and b.kind = '%1$s' and b.was is not null
                           and r.tenant = b.tenant and r.id = b.record
                        """
                                .formatted(
                                        kind.table(),
                                        String.join(", ", columns),
                                        String.join(
                                                ", ", columns.stream().map("w."::concat).toList())))
                .param("run", run)
                .update();
    }

    /** What an import writes of a record. */
    private static List<String> columns(RosterKind kind) {
        var of =
                switch (kind) {
                    case ORGANISATION -> "name type parent";
                    case TERM -> "title type starts ends parent school_year";
                    case COURSE -> "title code organisation subjects grades";
                    case PERSON ->
                            "given_name family_name role username email identifier grades"
                                    + " organisations rostered";
                    case GUARDIANSHIP -> "student guardian relation custody contact begins ends";
                    case CLASS -> "title code type course school location periods subjects grades";
                    case ENROLLMENT -> "class person role is_primary begins ends";
                };
        return List.of((of + " active modified").split(" "));
    }

    private void setTermsBack(UUID run) {
        sql.sql(
                        """
                        delete from roster.class_term ct
                         using roster.before b
                         where b.tenant = platform.current_tenant()
                           and b.run = :run and b.kind = 'class_term'
                           and ct.tenant = b.tenant and ct.class = b.record
                           and not b.was @> to_jsonb(cast(ct.term as text))
                        """)
                .param("run", run)
                .update();
        sql.sql(
                        """
                        insert into roster.class_term (class, term)
                        select b.record, cast(term as uuid)
                          from roster.before b
                         cross join lateral jsonb_array_elements_text(b.was) as term
                         where b.tenant = platform.current_tenant()
                           and b.run = :run and b.kind = 'class_term'
                            on conflict do nothing
                        """)
                .param("run", run)
                .update();
    }
}
