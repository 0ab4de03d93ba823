package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.web.api.RosterTown.encoded;
import static org.cairnlearn.school.web.api.RosterTown.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.access.Standing.Scope;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.MaterialImport;
import org.cairnlearn.school.exchange.MaterialWish;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** OneRoster 1.2's resource service, as another system asks it. */
@SchoolTest
class ResourceServiceTest {
    private static final String SERVICE = "/ims/oneroster/resources/v1p2";
    private static final String FRAMEWORK =
            """
            {"CFDocument":{"identifier":"d1000000-0000-4000-8000-000000000000","title":"Numbers","subject":["Mathematics"]},
             "CFItems":[{"identifier":"11000000-0000-4000-8000-000000000000","fullStatement":"Count to 20.","humanCodingScheme":"N.1"}]}
            """;
    private static final String TABLE =
            """
            id,title,mode,skills,licence,licence link,link,author
            beads,Beads,hands-on,N.1,,,,
            sheet,Counting sheet,paper,N.1,CC BY 4.0,https://creativecommons.org/licenses/by/4.0/,https://paper.example/1,Ida
            talk,A talk,with a person,,,,,
            """;

    @Autowired BeanFactory beans;

    @Value("${local.server.port}")
    int port;

    @TempDir Path folder;
    private RosterTown town;
    private String token;

    @BeforeEach
    void a_school_with_materials() {
        town = new RosterTown(beans, port);
        beans.getBean(FrameworkImport.class).run(wish("numbers.json", FRAMEWORK));
        bring(TABLE);
        token = town.token(town.system(Use.SCHOOL_WORK, Scope.RESOURCES, Scope.ROSTER_CORE));
    }

    private void bring(String table) {
        var report =
                beans.getBean(MaterialImport.class)
                        .run(new MaterialWish(wish("m.csv", table), List.of(), ""));
        assertThat(report.applied()).as(report.problems().toString()).isTrue();
    }

    private ImportWish wish(String name, String text) {
        try {
            var file = Files.writeString(folder.resolve(name), text);
            return new ImportWish(town.tenant(), file, false, true, _ -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return town.getAnywhere(token, SERVICE + path);
    }

    private List<JsonNode> list(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body()).get("resources").valueStream().toList();
    }

    private List<String> titles(String path) {
        return list(path).stream().map(one -> one.get("title").asString()).toList();
    }

    @Test
    void what_a_school_has_is_told_and_nothing_that_nobody_said() {
        var sheet = list("/resources?filter=" + encoded("title='Counting sheet'")).getFirst();
        var id = sheet.get("sourcedId").asString();
        var answer = get("/resources/" + id).body();
        assertThat(answer.replaceFirst("2026-11-23T[^\"]*Z", "…"))
                .isEqualTo(
                        """
                        {"resource":{"sourcedId":"%s","status":"active","dateLastModified":"…",\
                        "metadata":{"link":"https://paper.example/1","author":"Ida",\
                        "licence":"CC BY 4.0",\
                        "licenceLink":"https://creativecommons.org/licenses/by/4.0/"},\
                        "title":"Counting sheet","vendorResourceId":"sheet"}}\
                        """
                                .formatted(id));
        assertThat(
                        list("/resources?fields=title&limit=1&offset=2&sort=title")
                                .getFirst()
                                .toString())
                .isEqualTo("{\"title\":\"Counting sheet\"}");
        assertThat(get("/resources?limit=2").headers().firstValue("X-Total-Count")).hasValue("3");
        assertThat(
                        titles(
                                "/resources?sort=title&orderBy=desc&filter="
                                        + encoded("vendorResourceId='talk' OR title~'bea'")))
                .containsExactly("Beads", "A talk");
    }

    @Test
    void a_class_a_course_and_a_person_have_what_is_for_the_skills_of_their_classes() {
        for (var path : List.of("/classes/math", "/courses/math6", "/users/ada", "/users/okafor")) {
            assertThat(titles(path + "/resources?sort=title"))
                    .as(path)
                    .containsExactly("Beads", "Counting sheet");
        }
        assertThat(list("/users/mother/resources")).isEmpty();
    }

    @Test
    void what_its_source_no_longer_names_comes_as_gone_with_what_changed() {
        var since =
                list("/resources").stream()
                        .map(one -> one.get("dateLastModified").asString())
                        .max(String::compareTo)
                        .orElseThrow();
        var changed =
                "/resources?sort=title&filter="
                        + encoded("dateLastModified>='%s'".formatted(since));
        assertThat(list(changed)).hasSize(3);
        bring(TABLE.replace("beads,Beads,", "beads,Blue beads,").replaceFirst("talk,.*\n", ""));
        var all = list("/resources?sort=title");
        assertThat(all)
                .extracting(one -> one.get("title").asString() + " " + one.get("status").asString())
                .containsExactly(
                        "A talk tobedeleted", "Blue beads active", "Counting sheet active");
        assertThat(titles("/resources?filter=" + encoded("status='tobedeleted'")))
                .containsExactly("A talk");
        assertThat(all)
                .allMatch(one -> one.get("dateLastModified").asString().compareTo(since) >= 0);
    }

    @Test
    void who_may_not_ask_or_asks_for_what_is_not_there_is_told_so() {
        for (var path :
                List.of(
                        "/resources/nothing",
                        "/classes/none/resources",
                        "/users/nobody/resources",
                        "/schools/harbor/resources")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/resources?filter=" + encoded("colour='red'")).statusCode()).isEqualTo(400);
        assertThat(get("/resources?fields=colour").statusCode()).isEqualTo(400);
        var library = town.token(town.system(Use.SCHOOL_WORK, Scope.ROSTER_CORE));
        assertThat(town.getAnywhere(library, SERVICE + "/resources").statusCode()).isEqualTo(403);
        var alone = town.token(town.system(Use.SCHOOL_WORK, Scope.RESOURCES));
        assertThat(town.getAnywhere(alone, SERVICE + "/users/ada/resources").statusCode())
                .as("a person is known to who may read the roster")
                .isEqualTo(404);
        var company = town.token(town.system(Use.SHARING, Scope.RESOURCES, Scope.ROSTER_CORE));
        assertThat(town.getAnywhere(company, SERVICE + "/users/ada/resources").statusCode())
                .as("nobody has consented")
                .isEqualTo(404);
    }
}
