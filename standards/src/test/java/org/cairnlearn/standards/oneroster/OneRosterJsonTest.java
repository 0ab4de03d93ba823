package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.standards.FileCount;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneRosterJsonTest {
    private static final String ORGS =
            """
            {"orgs": [{"sourcedId": "harbor", "status": "active", "name": "Harbor", "type": "school"}]}
            """;

    @TempDir private Path folder;

    private OneRosterPackage read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return OneRosterJson.read(folder).orElseThrow();
    }

    private static List<String> places(OneRosterPackage read) {
        return read.problems().stream()
                .filter(p -> !p.code().endsWith(".missing-file"))
                .map(p -> "%s:%s %s %s".formatted(p.file(), p.line(), p.pointer(), p.code()))
                .toList();
    }

    @Test
    void which_collection_a_file_holds_is_told_by_what_stands_in_it() throws IOException {
        var read = read("page-1.json", ORGS);
        assertThat(read.format()).isEqualTo("oneroster-1.1-json");
        assertThat(read.orgs().getFirst().value().name()).isEqualTo("Harbor");
        assertThat(read.problems()).allMatch(p -> p.code().equals("oneroster.missing-file"));
    }

    @Test
    void a_record_is_named_by_line_and_pointer_and_the_good_ones_stay() throws IOException {
        var read =
                read(
                        "orgs.json",
                        """
                        {"orgs": [
                          {"sourcedId": "harbor", "name": "Harbor", "type": "school"},
                          {"sourcedId": "north", "type": "school"},
                          {"sourcedId": "south", "name": "South", "type": 7, "x/y": [[1], {"a": 1}]}
                        ]}
                        """);
        assertThat(places(read))
                .containsExactly(
                        "orgs.json:3 /orgs/1/name oneroster.missing-field",
                        "orgs.json:4 /orgs/2/type oneroster.unknown-word");
        assertThat(read.findCount(RosterFile.ORGS))
                .contains(new FileCount("orgs.json", 3, 2, 0, true));
    }

    @Test
    void a_document_that_breaks_off_keeps_what_was_before_and_takes_nobody_away()
            throws IOException {
        var read = read("orgs.json", ORGS.replace("]}", ", {\"sourcedId\": \"no"));
        assertThat(places(read)).containsExactly("orgs.json:1  oneroster.broken-json");
        assertThat(read.orgs()).hasSize(1);
        assertThat(read.find(RosterFile.ORGS).orElseThrow().extent())
                .isEqualTo(TableReading.Extent.PART);
    }

    @Test
    void a_document_that_nests_without_end_is_refused() throws IOException {
        var deep = ORGS.replace("\"active\"", "[".repeat(100_000));
        assertThat(places(read("orgs.json", deep)))
                .containsExactly("orgs.json:1  oneroster.broken-json");
    }

    @Test
    void of_two_files_with_one_collection_the_one_named_so_is_read() throws IOException {
        Files.writeString(folder.resolve("a.json"), ORGS.replace("Harbor", "Old Harbor"));
        var read = read("orgs.json", ORGS);
        assertThat(places(read)).containsExactly("a.json:null null oneroster.second-file");
        assertThat(read.orgs().getFirst().value().name()).isEqualTo("Harbor");
    }

    @Test
    void parts_of_a_list_may_contain_commas() throws IOException {
        Files.writeString(folder.resolve("orgs.json"), ORGS);
        var read =
                read(
                        "courses.json",
                        """
                        {"courses": [{"sourcedId": "c", "title": "Reading", "org": {"href": "x",
                          "sourcedId": "harbor", "type": "org"}, "subjects": ["Reading, English"]}]}
                        """);
        assertThat(read.courses().getFirst().value().subjects())
                .containsExactly("Reading, English");
        assertThat(read.courses().getFirst().value().orgSourcedId()).isEqualTo("harbor");
    }

    @Test
    void a_user_of_the_newer_edition_has_the_first_role_and_all_its_organisations()
            throws IOException {
        Files.writeString(
                folder.resolve("orgs.json"),
                ORGS.replace(
                        "]}",
                        ", {\"sourcedId\": \"bay\", \"name\": \"Bay\", \"type\": \"school\"}]}"));
        var read =
                read(
                        "users.json",
                        """
                        {"users": [{"sourcedId": "u", "enabledUser": true, "username": "u",
                          "givenName": "G", "familyName": "F", "roles": [7,
                            {"roleType": "secondary", "role": "aide", "org": {"sourcedId": "harbor"}},
                            {"org": {"sourcedId": "bay", "type": "org"}, "role": "teacher",
                             "roleType": "primary", "userProfile": [{"x": []}]}]}]}
                        """);
        var user = read.users().getFirst().value();
        assertThat(user.role()).isEqualTo(UserRole.TEACHER);
        assertThat(user.orgSourcedIds()).containsExactly("bay", "harbor");
    }

    @Test
    void a_file_alone_may_have_any_name() throws IOException {
        var alone = Files.writeString(folder.resolve("answer"), ORGS);
        assertThat(OneRosterJson.read(alone).orElseThrow().orgs()).hasSize(1);
        Files.writeString(alone, "sourcedId,name");
        assertThat(OneRosterJson.read(alone)).isEmpty();
    }

    @Test
    void other_json_is_not_a_roster() throws IOException {
        Files.writeString(folder.resolve("x.json"), "[1, 2]");
        Files.writeString(folder.resolve("y.json"), "{\"CFDocument\": {}}");
        assertThat(OneRosterJson.read(folder)).isEmpty();
    }
}
