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
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** CASE's service, as another system asks it. */
@SchoolTest
class CaseServiceTest {
    private static final String BASE = "/ims/case/v1p1";
    private static final String PACKAGE =
            """
            {'CFDocument':{'identifier':'d0000000-0000-4000-8000-000000000000','uri':'https://maker.example/d0','title':'Numbers',
              'creator':'Maker','subject':['Mathematics'],'lastChangeDateTime':'2026-02-03T04:05:06Z'},
             'CFItems':[%s
              {'identifier':'10000000-0000-4000-8000-000000000000','uri':'https://maker.example/1','fullStatement':'Count to 20.'}],
             'CFAssociations':[
              {'identifier':'a0000000-0000-4000-8000-000000000000','associationType':'precedes',
               'originNodeURI':{'title':'Count','identifier':'10000000-0000-4000-8000-000000000000','uri':'https://maker.example/1'},
               'destinationNodeURI':{'title':'Elsewhere','identifier':'f0000000-0000-4000-8000-000000000000','uri':'https://other.example/f'},
               'CFAssociationGroupingURI':{'title':'Order','identifier':'60000000-0000-4000-8000-000000000000','uri':'https://maker.example/6'}}],
             'CFDefinitions':{
              'CFConcepts':[{'identifier':'c0000000-0000-4000-8000-000000000000','title':'Part','hierarchyCode':'1'},
               {'identifier':'c1000000-0000-4000-8000-000000000000','title':'Half','hierarchyCode':'1.1'}],
              'CFSubjects':[{'identifier':'50000000-0000-4000-8000-000000000000','title':'Mathematics','hierarchyCode':'7'}],
              'CFItemTypes':[{'identifier':'70000000-0000-4000-8000-000000000000','title':'Standard','hierarchyCode':'1'}],
              'CFLicenses':[{'identifier':'80000000-0000-4000-8000-000000000000','title':'CC0','licenseText':'Free'}],
              'CFAssociationGroupings':[{'identifier':'60000000-0000-4000-8000-000000000000','title':'Order'}]},
             'CFRubrics':[{'identifier':'90000000-0000-4000-8000-000000000000','title':'Counting'}]}
            """;
    private static final String GONE =
            "{'identifier':'20000000-0000-4000-8000-000000000000','fullStatement':'Count to 10.'},";

    @Autowired BeanFactory beans;

    @Value("${local.server.port}")
    int port;

    @TempDir Path folder;
    private RosterTown town;
    private String token;

    @BeforeEach
    void a_framework_that_lost_an_item() throws IOException {
        town = new RosterTown(beans, port);
        token = town.token(town.system(Use.SCHOOL_WORK, Scope.FRAMEWORKS));
        load("numbers.json", PACKAGE.formatted(GONE).replace('\'', '"'));
        load("numbers.json", PACKAGE.formatted("").replace('\'', '"'));
    }

    private void load(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        beans.getBean(FrameworkImport.class)
                .run(new ImportWish(town.tenant(), file, false, false, _ -> {}));
    }

    private HttpResponse<String> get(String path) {
        return town.getAnywhere(token, BASE + path);
    }

    private JsonNode found(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
        return json(answer.body());
    }

    @Test
    void every_kind_of_object_is_found_by_its_identifier() {
        assertThat(found("/CFDocuments/d0000000-0000-4000-8000-000000000000").toString())
                .isEqualTo(
                        """
                        {"identifier":"d0000000-0000-4000-8000-000000000000","uri":"https://maker.example/d0","creator":"Maker","title":"Numbers","subject":["Mathematics"],"lastChangeDateTime":"2026-02-03T04:05:06Z","caseVersion":"1.1","CFPackageURI":{"title":"Numbers","identifier":"d0000000-0000-4000-8000-000000000000","uri":"http://localhost:%d/ims/case/v1p1/CFPackages/d0000000-0000-4000-8000-000000000000"}}
                        """
                                .strip()
                                .formatted(port));
        var item = found("/CFItems/10000000-0000-4000-8000-000000000000");
        assertThat(item.get("fullStatement").asString()).isEqualTo("Count to 20.");
        assertThat(item.get("CFDocumentURI").get("uri").asString())
                .isEqualTo("https://maker.example/d0");
        var link = found("/CFAssociations/A0000000-0000-4000-8000-000000000000");
        assertThat(link.get("destinationNodeURI").get("title").asString()).isEqualTo("Elsewhere");
        assertThat(link.get("CFAssociationGroupingURI").get("title").asString()).isEqualTo("Order");
        var both = found("/CFItemAssociations/10000000-0000-4000-8000-000000000000");
        assertThat(both.get("CFItem").get("identifier")).isEqualTo(item.get("identifier"));
        assertThat(both.get("CFAssociations")).containsExactly(link);
        assertThat(found("/CFConcepts/c0000000-0000-4000-8000-000000000000").get("CFConcepts"))
                .extracting(one -> one.get("title").asString())
                .containsExactly("Part", "Half");
        assertThat(found("/CFSubjects/50000000-0000-4000-8000-000000000000").get("CFSubjects"))
                .hasSize(1);
        assertThat(found("/CFItemTypes/70000000-0000-4000-8000-000000000000").get("CFItemTypes"))
                .hasSize(1);
        for (var path :
                List.of(
                        "/CFLicenses/80000000-0000-4000-8000-000000000000",
                        "/CFAssociationGroupings/60000000-0000-4000-8000-000000000000",
                        "/CFRubrics/90000000-0000-4000-8000-000000000000")) {
            assertThat(found(path).has("title")).as(path).isTrue();
        }
    }

    @Test
    void an_item_that_its_source_dropped_is_still_found_and_has_ended() {
        var gone = found("/CFItems/20000000-0000-4000-8000-000000000000");
        assertThat(gone.get("statusEndDate").asString()).isEqualTo("2026-11-23");
        assertThat(found("/CFPackages/d0000000-0000-4000-8000-000000000000").get("CFItems"))
                .hasSize(1);
    }

    @Test
    void a_package_says_whether_it_changed() {
        var address = "/CFPackages/d0000000-0000-4000-8000-000000000000";
        var tag = get(address).headers().firstValue("ETag").orElseThrow();
        var again = town.getAnywhere(token, BASE + address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void documents_come_in_parts_sorted_filtered_and_selected() throws IOException {
        load("letters.csv", "framework,code,statement\nLetters,L1,Know the letter A.\n");
        load("words.csv", "framework,code,statement\nWords,W1,Read a word.\n");
        assertThat(titles("")).containsExactly("Letters", "Numbers", "Words");
        assertThat(titles("?sort=title&orderBy=desc&limit=2")).containsExactly("Words", "Numbers");
        assertThat(titles("?filter=" + encoded("subject='mathematics' OR title~'etter'")))
                .containsExactly("Letters", "Numbers");
        assertThat(titles("?filter=" + encoded("lastChangeDateTime>'2026-11-01T00:00:00Z'")))
                .containsExactly("Letters", "Words");
        var part = get("/CFDocuments?limit=1&offset=1&fields=title");
        assertThat(part.body()).isEqualTo("{\"CFDocuments\":[{\"title\":\"Numbers\"}]}");
        assertThat(part.headers().firstValue("X-Total-Count")).contains("3");
        assertThat(part.headers().firstValue("Link").orElseThrow())
                .contains("offset=2>; rel=\"next\"", "rel=\"prev\"", "rel=\"last\"");
    }

    private List<String> titles(String query) {
        return found("/CFDocuments" + query)
                .get("CFDocuments")
                .valueStream()
                .map(one -> one.get("title").asString())
                .toList();
    }

    @Test
    void a_table_has_identifiers_by_which_its_parts_are_found() throws IOException {
        load("letters.csv", "framework,code,statement\nLetters,L1,Know the letter A.\n");
        var document = found("/CFDocuments").get("CFDocuments").get(0);
        var whole = found("/CFPackages/" + document.get("identifier").asString());
        var item = whole.get("CFItems").get(0).get("identifier").asString();
        var link = whole.get("CFAssociations").get(0);
        assertThat(found("/CFItems/" + item).get("humanCodingScheme").asString()).isEqualTo("L1");
        assertThat(found("/CFItemAssociations/" + item).get("CFAssociations")).hasSize(1);
        assertThat(
                        found("/CFAssociations/" + link.get("identifier").asString())
                                .get("associationType")
                                .asString())
                .isEqualTo("isChildOf");
    }

    @Test
    void the_first_edition_has_its_own_address() {
        var old =
                town.getAnywhere(
                        token, "/ims/case/v1p0/CFDocuments/d0000000-0000-4000-8000-000000000000");
        assertThat(json(old.body()).has("caseVersion")).isFalse();
        assertThat(town.getAnywhere(token, "/ims/case/v1p2/CFDocuments").statusCode())
                .isEqualTo(404);
        for (var edition : List.of("v1p0", "v1p1")) {
            var described =
                    town.getAnywhere(
                            token,
                            "/ims/case/%1$s/discovery/imscase%1$s_openapi3_v1p0.json"
                                    .formatted(edition));
            assertThat(json(described.body()).get("openapi").asString()).startsWith("3.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/CFItems/d0000000-0000-4000-8000-00000000000f 404 unknownobject",
                "/CFPackages/d0000000-0000-4000-8000-00000000000f 404 unknownobject",
                "/CFItems/1 404 invalid_uuid",
                "/CFThings/d0000000-0000-4000-8000-000000000000 404 unknownobject",
                "/CFItems 404 unknownobject",
                "/CFDocuments?fields=colour 400 invalid_selection_field",
                "/CFDocuments?sort=colour 400 invalid_sort_field",
                "/CFDocuments?filter=colour%3D%27red%27 400 invalid_filter_field",
                "/CFDocuments?limit=x 400 invaliddata",
            })
    void what_cannot_be_answered_says_why_as_the_standard_has_it(String expected) {
        var parts = expected.split(" ");
        var answer = get(parts[0]);
        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(parts[1]));
        assertThat(minor(answer)).isEqualTo(parts[2]);
    }

    private static String minor(HttpResponse<String> answer) {
        var info = json(answer.body());
        assertThat(info.get("imsx_codeMajor").asString()).isEqualTo("failure");
        return info.get("imsx_codeMinor")
                .get("imsx_codeMinorField")
                .get(0)
                .get("imsx_codeMinorFieldValue")
                .asString();
    }

    @Test
    void only_who_has_the_scope_may_ask() {
        var roster = town.token(town.system(Use.SCHOOL_WORK, Scope.ROSTER));
        var refused = town.getAnywhere(roster, BASE + "/CFDocuments");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(minor(refused)).isEqualTo("forbidden");
        var nobody = town.getAnywhere("nothing", BASE + "/CFDocuments");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(minor(nobody)).isEqualTo("unauthorisedrequest");
        var old = "http://purl.imsglobal.org/casenetwork/case/v1p0/scope/core.readonly";
        assertThat(town.askForToken(town.system(Use.SCHOOL_WORK), old).statusCode()).isEqualTo(200);
    }

    @Test
    void another_district_is_another_catalogue() {
        var stranger = new RosterTown(beans, port);
        var theirs = stranger.token(stranger.system(Use.SCHOOL_WORK, Scope.FRAMEWORKS));
        assertThat(town.getAnywhere(theirs, BASE + "/CFDocuments").body())
                .isEqualTo("{\"CFDocuments\":[]}");
        assertThat(
                        town.getAnywhere(
                                        theirs,
                                        BASE + "/CFItems/10000000-0000-4000-8000-000000000000")
                                .statusCode())
                .isEqualTo(404);
    }
}
