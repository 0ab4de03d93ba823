package org.cairnlearn.school.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SchoolTest
class WorkTest {
    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired JdbcClient sql;

    @Test
    void a_piece_of_work_names_its_tenant_to_the_database() {
        var tenant = tenants.add("Harbor District").id();
        var named =
                work.read(
                        tenant,
                        () ->
                                sql.sql("select current_setting('app.tenant')")
                                        .query(String.class)
                                        .single());
        assertThat(named).isEqualTo(tenant.toString());
    }

    @Test
    void what_a_page_reads_comes_in_one_transaction_until_it_writes() {
        var tenant = tenants.add("Harbor District").id();
        work.beginPage();
        try {
            var first = work.read(tenant, this::transaction);
            assertThat(work.read(tenant, () -> work.read(tenant, this::transaction)))
                    .isEqualTo(first);
            assertThat(work.write(tenant, this::transaction)).isNotEqualTo(first);
            assertThat(work.read(tenant, this::transaction)).isNotEqualTo(first);
        } finally {
            work.endPage();
        }
        assertThat(work.read(tenant, this::plans)).isEqualTo("auto");
    }

    @Test
    void a_page_may_read_as_one_and_as_another() {
        var harbor = tenants.add("Harbor District").id();
        var hill = tenants.add("Hill District").id();
        work.beginPage();
        try {
            var read = new ArrayList<String>();
            for (var tenant : List.of(harbor, harbor, hill, harbor)) {
                read.add(work.read(tenant, this::tenant));
                assertThat(work.read(tenant, () -> work.read(hill, this::tenant)))
                        .isEqualTo(hill.toString());
            }
            assertThat(read)
                    .containsExactly(
                            harbor.toString(),
                            harbor.toString(),
                            hill.toString(),
                            harbor.toString());
        } finally {
            work.endPage();
        }
    }

    @Test
    void between_the_readings_of_a_page_nobody_is_named() {
        var tenant = tenants.add("Harbor District").id();
        work.beginPage();
        try {
            assertThat(work.read(tenant, this::tenant)).isEqualTo(tenant.toString());
            assertThatThrownBy(work::tenant).hasMessageContaining("inside a piece of work");
            assertThat(tenant()).isEmpty();
        } finally {
            work.endPage();
        }
    }

    @Test
    void a_page_reads_on_after_a_reading_that_failed() {
        var tenant = tenants.add("Harbor District").id();
        work.beginPage();
        try {
            assertThatThrownBy(() -> work.read(tenant, () -> one("select 1 / 0")))
                    .isInstanceOf(DataAccessException.class);
            assertThat(work.read(tenant, this::tenant)).isEqualTo(tenant.toString());
            assertThatThrownBy(() ->
                            work.read(tenant, () -> one("create table platform.never (id int)")))
                    .as("it may not write")
                    .isInstanceOf(DataAccessException.class);
        } finally {
            work.endPage();
        }
    }

    private String transaction() {
        return one("select pg_backend_pid() || ' ' || now()");
    }

    private String tenant() {
        return one("select coalesce(current_setting('app.tenant', true), '')");
    }

    private String plans() {
        return one("show plan_cache_mode");
    }

    private String one(String statement) {
        return sql.sql(statement).query(String.class).single();
    }
}
