package org.cairnlearn.school.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
}
