package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.school.platform.Tenant;
import org.cairnlearn.school.platform.TenantId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantsTest {
    private static final Tenant HARBOR =
            new Tenant(new TenantId(new UUID(7, 1)), "Harbor District");
    private static final Tenant OTHER = new Tenant(new TenantId(new UUID(7, 2)), "Other District");
    private static final String ORGS =
            """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            s1,,,Harbor School,school,,d1
            d1,,,"Harbor, District",district,,
            """;

    @TempDir Path folder;

    @Test
    void the_only_tenant_is_meant_when_nobody_names_one() {
        assertThat(new TenantChoice(List.of(HARBOR)).require(null)).isEqualTo(HARBOR.id());
    }

    @Test
    void of_several_one_has_to_be_named_and_the_sentence_lists_them() {
        var choice = new TenantChoice(List.of(HARBOR, OTHER));
        assertThat(choice.find(OTHER.id())).contains(OTHER.id());
        var stopped = catchThrowableOfType(CommandStopped.class, () -> choice.find(null));
        assertThat(stopped.exitCode()).isEqualTo(2);
        assertThat(stopped.troubles().getFirst().sentence())
                .contains(HARBOR.id() + " (Harbor District)", OTHER.id() + " (Other District)");
    }

    @Test
    void one_that_is_not_there_is_told() {
        var choice = new TenantChoice(List.of(HARBOR));
        var stopped = catchThrowableOfType(CommandStopped.class, () -> choice.find(OTHER.id()));
        assertThat(stopped.exitCode()).isEqualTo(2);
        assertThat(stopped.troubles().getFirst().code()).isEqualTo("tenant.unknown");
    }

    @Test
    void before_the_first_roster_there_is_none() {
        var choice = new TenantChoice(List.of());
        assertThat(choice.find(null)).isEmpty();
        assertThat(
                        catchThrowableOfType(CommandStopped.class, () -> choice.require(null))
                                .exitCode())
                .isEqualTo(2);
    }

    @Test
    void the_first_roster_names_the_tenant_after_its_district() throws IOException {
        Files.writeString(folder.resolve("orgs.csv"), ORGS);
        assertThat(DistrictName.of(folder)).isEqualTo("Harbor, District");
    }

    @Test
    void a_zipped_roster_too_also_below_a_folder_of_the_zip() throws IOException {
        var file = folder.resolve("roster.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("export/orgs.csv"));
            zip.write(ORGS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(DistrictName.of(file)).isEqualTo("Harbor, District");
    }

    @Test
    void without_a_district_it_is_the_school() throws IOException {
        Files.writeString(
                folder.resolve("orgs.csv"),
                "\uFEFFsourcedId,name,type\ns1,Harbor School,school\ns2\n");
        assertThat(DistrictName.of(folder)).isEqualTo("Harbor School");
    }

    @Test
    void without_a_table_of_organisations_it_is_just_a_school() throws IOException {
        assertThat(DistrictName.of(folder)).isEqualTo(DistrictName.UNKNOWN);
        var noZip = Files.writeString(folder.resolve("roster.xml"), "<roster/>");
        assertThat(DistrictName.of(noZip)).isEqualTo(DistrictName.UNKNOWN);
        Files.writeString(folder.resolve("orgs.csv"), "");
        assertThat(DistrictName.of(folder)).isEqualTo(DistrictName.UNKNOWN);
        Files.writeString(folder.resolve("orgs.csv"), "a,a\n1,2\n");
        assertThat(DistrictName.of(folder)).isEqualTo(DistrictName.UNKNOWN);
    }
}
