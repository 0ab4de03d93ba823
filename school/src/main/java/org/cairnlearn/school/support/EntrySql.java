package org.cairnlearn.school.support;

import static org.cairnlearn.school.support.SupportSql.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement that writes services, accommodations and case managers, in sets. */
@Component
final class EntrySql {
    private final JdbcClient sql;

    EntrySql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds these entries, or puts them in place of those with the same ids. */
    void put(List<SupportEntry> entries) {
        var services = new ArrayList<Of<Support.Service>>();
        var accommodations = new ArrayList<Of<Support.Accommodation>>();
        var managers = new ArrayList<Of<Support.CaseManager>>();
        for (var entry : entries) {
            switch (entry.what()) {
                case Support.Service what -> services.add(new Of<>(entry, what));
                case Support.Accommodation what -> accommodations.add(new Of<>(entry, what));
                case Support.CaseManager what -> managers.add(new Of<>(entry, what));
            }
        }
        putServices(services);
        putTimes(services);
        putAccommodations(accommodations);
        putManagers(managers);
    }

    /** An entry of one kind. */
    private record Of<T extends Support>(SupportEntry entry, T what) {
        String id() {
            return entry.id().toString();
        }

        String student() {
            return entry.student().toString();
        }

        String begins() {
            return what.dates().begins().toString();
        }

        @Nullable String ends() {
            var ends = what.dates().ends();
            return ends == null ? null : ends.toString();
        }

        String byHand() {
            return String.valueOf(entry.byHand());
        }
    }

    private void putServices(List<Of<Support.Service>> services) {
        sql.sql(
                        """
                        insert into support.service
                               (id, student, name, provider_person, provider_name, begins, by_hand)
                        select n.*
                          from unnest(
                                   cast(:ids as uuid[]), cast(:students as uuid[]),
                                   cast(:names as text[]), cast(:people as uuid[]),
                                   cast(:providers as text[]), cast(:begins as date[]),
                                   cast(:hands as boolean[]))
                               as n (id, student, name, provider_person, provider_name, begins, by_hand)
                            on conflict (tenant, id) do update
                           set name = excluded.name,
                               provider_person = excluded.provider_person,
                               provider_name = excluded.provider_name,
                               begins = excluded.begins,
                               by_hand = excluded.by_hand
                        """)
                .param("ids", texts(services, Of::id))
                .param("students", texts(services, Of::student))
                .param("names", texts(services, one -> one.what().name()))
                .param("people", texts(services, EntrySql::provider))
                .param("providers", texts(services, one -> one.what().provider().name()))
                .param("begins", texts(services, Of::begins))
                .param("hands", texts(services, Of::byHand))
                .update();
    }

    private static @Nullable String provider(Of<Support.Service> service) {
        var person = service.what().provider().person();
        return person == null ? null : person.toString();
    }

    private void putTimes(List<Of<Support.Service>> services) {
        sql.sql(
                        """
                        insert into support.service_time
                               (service, student, minutes_a_week, setting, begins, ends)
                        select n.*
                          from unnest(
                                   cast(:ids as uuid[]), cast(:students as uuid[]),
                                   cast(:minutes as int[]), cast(:settings as text[]),
                                   cast(:begins as date[]), cast(:ends as date[]))
                               as n (service, student, minutes_a_week, setting, begins, ends)
                            on conflict (tenant, service) do update
                           set minutes_a_week = excluded.minutes_a_week,
                               setting = excluded.setting,
                               begins = excluded.begins,
                               ends = excluded.ends
                        """)
                .param("ids", texts(services, Of::id))
                .param("students", texts(services, Of::student))
                .param("minutes", texts(services, one -> String.valueOf(one.what().minutesAWeek())))
                .param("settings", texts(services, one -> one.what().setting().text()))
                .param("begins", texts(services, Of::begins))
                .param("ends", texts(services, Of::ends))
                .update();
    }

    private void putAccommodations(List<Of<Support.Accommodation>> accommodations) {
        sql.sql(
                        """
                        insert into support.accommodation
                               (id, student, helps, begins, ends, by_hand)
                        select n.*
                          from unnest(
                                   cast(:ids as uuid[]), cast(:students as uuid[]),
                                   cast(:helps as text[]), cast(:begins as date[]),
                                   cast(:ends as date[]), cast(:hands as boolean[]))
                               as n (id, student, helps, begins, ends, by_hand)
                            on conflict (tenant, id) do update
                           set helps = excluded.helps,
                               begins = excluded.begins,
                               ends = excluded.ends,
                               by_hand = excluded.by_hand
                        """)
                .param("ids", texts(accommodations, Of::id))
                .param("students", texts(accommodations, Of::student))
                .param("helps", texts(accommodations, one -> one.what().helps()))
                .param("begins", texts(accommodations, Of::begins))
                .param("ends", texts(accommodations, Of::ends))
                .param("hands", texts(accommodations, Of::byHand))
                .update();
    }

    private void putManagers(List<Of<Support.CaseManager>> managers) {
        sql.sql(
                        """
                        insert into support.case_manager
                               (id, student, manager, begins, ends, by_hand)
                        select n.*
                          from unnest(
                                   cast(:ids as uuid[]), cast(:students as uuid[]),
                                   cast(:managers as uuid[]), cast(:begins as date[]),
                                   cast(:ends as date[]), cast(:hands as boolean[]))
                               as n (id, student, manager, begins, ends, by_hand)
                            on conflict (tenant, id) do update
                           set begins = excluded.begins,
                               ends = excluded.ends,
                               by_hand = excluded.by_hand
                        """)
                .param("ids", texts(managers, Of::id))
                .param("students", texts(managers, Of::student))
                .param("managers", texts(managers, one -> one.what().manager().toString()))
                .param("begins", texts(managers, Of::begins))
                .param("ends", texts(managers, Of::ends))
                .param("hands", texts(managers, Of::byHand))
                .update();
    }

    /** Removes these entries; the history keeps what they were. */
    void remove(List<SupportEntry> entries) {
        var ids = texts(entries, entry -> entry.id().toString());
        sql.sql(
                        """
                        delete from support.service
                         where tenant = platform.current_tenant()
                           and id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", ids)
                .update();
        sql.sql(
                        """
                        delete from support.accommodation
                         where tenant = platform.current_tenant()
                           and id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", ids)
                .update();
        sql.sql(
                        """
                        delete from support.case_manager
                         where tenant = platform.current_tenant()
                           and id = any (cast(:ids as uuid[]))
                        """)
                .param("ids", ids)
                .update();
    }
}
