package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.RosterExport;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.RosterKind;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is written as OneRoster 1.2 CSV is the same roster when it is read in again. */
@SchoolTest
class RosterExportTest {
    @Autowired BeanFactory beans;
    @Autowired Tenants tenants;
    @Autowired RosterExport export;
    @Autowired RosterImport imports;
    @TempDir Path files;

    @Value("${local.server.port}")
    int port;

    private RosterTown town;
    private TenantId copy;

    @BeforeEach
    void a_district_and_an_empty_one() {
        town = new RosterTown(beans, port);
        copy = Schools.make(tenants).theirs().id();
    }

    private RosterExport.Written write(String folder, RosterExport.Written before)
            throws IOException {
        var since = before == null ? null : before.latest().orElseThrow();
        Files.createDirectories(files.resolve(folder));
        return export.run(new RosterExport.Wish(town.tenant(), files.resolve(folder), since));
    }

    private ImportReport read(String folder) {
        return imports.run(new ImportWish(copy, files.resolve(folder), false, true, _ -> {}));
    }

    private List<String> records(TenantId tenant) {
        return town.records(tenant);
    }

    @Test
    void a_roster_that_is_written_and_read_again_is_the_same() throws IOException {
        var written = write("all", null);
        assertThat(written.records())
                .containsEntry(RosterKind.PERSON, 9L)
                .containsEntry(RosterKind.ENROLLMENT, 7L);
        var report = read("all");
        assertThat(report.problems()).isEmpty();
        assertThat(report.format()).isEqualTo("oneroster-1.2-csv");
        assertThat(records(copy)).isNotEmpty().isEqualTo(records(town.tenant()));
        assertThat(read("all").files())
                .allSatisfy(file -> assertThat(file.fresh() + file.changed()).isZero());
    }

    @Test
    void what_changed_is_written_alone_and_brings_the_copy_to_the_same() throws IOException {
        var first = write("all", null);
        read("all");
        town.load(List.of("ada", "ben", "o'neil", "gus"));
        var second = write("changes", first);
        assertThat(second.records())
                .containsEntry(RosterKind.PERSON, 2L)
                .containsEntry(RosterKind.ORGANISATION, 0L);
        assertThat(second.latest().orElseThrow()).isAfter(first.latest().orElseThrow());
        assertThat(Files.readString(files.resolve("changes/users.csv")))
                .contains("chi,tobedeleted,2026-11-23T", "gus,active,2026-11-23T");
        assertThat(read("changes").problems()).isEmpty();
        assertThat(records(copy)).isEqualTo(records(town.tenant()));
        assertThat(write("nothing", second).latest()).isEmpty();
    }

    @Test
    void a_bulk_package_has_the_standards_columns_and_no_status() throws IOException {
        write("all", null);
        assertThat(Files.readString(files.resolve("all/manifest.csv")))
                .startsWith(
                        "propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.2\r\n")
                .contains("file.users,bulk", "file.roles,bulk", "file.lineItems,absent");
        assertThat(Files.readString(files.resolve("all/enrollments.csv")))
                .startsWith(
                        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\r\n")
                .contains("\r\nreyes-math,,,math,harbor,reyes,ext:aide,false,,\r\n");
        assertThat(Files.readString(files.resolve("all/roles.csv")))
                .as("an id of the standard's letters only")
                .contains("\r\nada@harbor,,,ada,primary,student,,,harbor,\r\n");
    }

    @Test
    void each_subject_has_a_code() throws IOException {
        write("all", null);
        assertThat(Files.readString(files.resolve("all/courses.csv")))
                .contains("\r\nmath6,,,,Mathematics 6,M6,06,d,Mathematics,Mathematics\r\n");
        assertThat(Files.readString(files.resolve("all/classes.csv")))
                .contains(",fall,Mathematics,Mathematics,3\r\n");
    }

    @Test
    void a_name_with_commas_quotes_and_lines_comes_back_as_it_was() throws IOException {
        town.load(List.of("a,b", "say \"hi\""));
        write("odd", null);
        assertThat(read("odd").problems()).isEmpty();
        assertThat(records(copy)).isEqualTo(active(records(town.tenant())));
    }

    private static List<String> active(List<String> records) {
        return records.stream().filter(one -> !one.contains(" false[")).toList();
    }
}
