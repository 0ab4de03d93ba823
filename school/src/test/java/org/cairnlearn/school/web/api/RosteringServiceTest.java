package org.cairnlearn.school.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairnlearn.school.web.api.RosterTown.encoded;
import static org.cairnlearn.school.web.api.RosterTown.ids;
import static org.cairnlearn.school.web.api.RosterTown.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairnlearn.school.access.ApiClient.Use;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** OneRoster 1.2's rostering service, as another system asks it. */
@SchoolTest
class RosteringServiceTest {
    @Autowired BeanFactory beans;

    @Value("${local.server.port}")
    int port;

    private RosterTown town;
    private String token;

    @BeforeEach
    void a_system_of_the_school() {
        town = new RosterTown(beans, port);
        token = town.token(town.system(Use.SCHOOL_WORK));
    }

    private HttpResponse<String> get(String path) {
        return town.get(token, path);
    }

    private List<String> filtered(String collection, String filter) {
        var answer = get("/%s?filter=%s".formatted(collection, encoded(filter)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ids(answer);
    }

    @Test
    void every_collection_answers_with_its_objects() {
        assertThat(ids(get("/orgs"))).containsExactly("bay", "d", "harbor");
        assertThat(ids(get("/schools"))).containsExactly("bay", "harbor");
        assertThat(ids(get("/academicSessions"))).containsExactly("fall", "q1", "y27");
        assertThat(ids(get("/terms"))).containsExactly("fall");
        assertThat(ids(get("/gradingPeriods"))).containsExactly("q1");
        assertThat(ids(get("/courses"))).containsExactly("math6");
        assertThat(ids(get("/classes"))).containsExactly("bay-math", "math");
        assertThat(ids(get("/students"))).containsExactly("ada", "ben", "chi", "dia", "o'neil");
        assertThat(ids(get("/teachers"))).containsExactly("okafor");
        assertThat(ids(get("/users"))).hasSize(9);
        assertThat(ids(get("/enrollments"))).hasSize(7);
        assertThat(get("/demographics").body()).isEqualTo("{\"demographics\":[]}");
    }

    @Test
    void every_list_below_an_object_answers() {
        assertThat(ids(get("/terms/fall/classes"))).containsExactly("bay-math", "math");
        assertThat(ids(get("/terms/fall/gradingPeriods"))).containsExactly("q1");
        assertThat(ids(get("/classes/math/students")))
                .containsExactly("ada", "ben", "chi", "o'neil");
        assertThat(ids(get("/classes/math/teachers"))).containsExactly("okafor");
        assertThat(ids(get("/courses/math6/classes"))).containsExactly("bay-math", "math");
        assertThat(ids(get("/schools/bay/classes"))).containsExactly("bay-math");
        assertThat(ids(get("/schools/bay/courses"))).containsExactly("math6");
        assertThat(ids(get("/schools/bay/enrollments"))).containsExactly("dia-bay-math");
        assertThat(ids(get("/schools/bay/students"))).containsExactly("dia");
        assertThat(ids(get("/schools/harbor/teachers"))).containsExactly("okafor");
        assertThat(ids(get("/schools/harbor/terms"))).containsExactly("fall");
        assertThat(ids(get("/schools/harbor/classes/math/enrollments"))).hasSize(6);
        assertThat(ids(get("/schools/harbor/classes/math/students"))).hasSize(4);
        assertThat(ids(get("/schools/harbor/classes/math/teachers"))).containsExactly("okafor");
        assertThat(ids(get("/students/ada/classes"))).containsExactly("math");
        assertThat(ids(get("/teachers/okafor/classes"))).containsExactly("math");
        assertThat(ids(get("/users/reyes/classes"))).containsExactly("math");
    }

    @Test
    void what_is_not_there_is_an_unknown_object() {
        for (var path :
                List.of(
                        "/users/nobody",
                        "/students/okafor",
                        "/demographics/ada",
                        "/lineItems",
                        "/classes/math/courses",
                        "/students/nobody/classes",
                        "/schools/bay/classes/math/students",
                        "/schools/d",
                        "/nothing/at/all/here")) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(minor(answer)).as(path).isEqualTo("unknownobject");
        }
    }

    private static String minor(HttpResponse<String> answer) {
        var info = json(answer.body()).get("imsx_StatusInfo");
        assertThat(info.get("imsx_codeMajor").asString()).isEqualTo("failure");
        assertThat(info.get("imsx_severity").asString()).isEqualTo("error");
        return info.get("imsx_CodeMinor")
                .get("imsx_codeMinorField")
                .get(0)
                .get("imsx_codeMinorFieldValue")
                .asString();
    }

    @Test
    void objects_have_the_shape_of_the_standard() {
        var address = "http://localhost:%d%s".formatted(port, RosterTown.SERVICE);
        var moment = "\"dateLastModified\":\"2026-11-23T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"";
        assertThat(get("/users/ada").body().replaceAll(moment, "…"))
                .isEqualTo(
                        """
                        {"user":{"sourcedId":"ada","status":"active",…,"enabledUser":"true",\
                        "username":"ada","givenName":"Given-ada","familyName":"Family-ada",\
                        "roles":[{"roleType":"primary","role":"student",\
                        "org":{"href":"%1$s/orgs/harbor","sourcedId":"harbor","type":"org"}}],\
                        "primaryOrg":{"href":"%1$s/orgs/harbor","sourcedId":"harbor","type":"org"},\
                        "identifier":"N-ada","email":"ada@Harbor.example",\
                        "agents":[{"href":"%1$s/users/mother","sourcedId":"mother","type":"user"}],\
                        "grades":["06"]}}\
                        """
                                .formatted(address));
        assertThat(get("/enrollments/reyes-math").body().replaceAll(moment, "…"))
                .isEqualTo(
                        """
                        {"enrollment":{"sourcedId":"reyes-math","status":"active",…,\
                        "user":{"href":"%1$s/users/reyes","sourcedId":"reyes","type":"user"},\
                        "class":{"href":"%1$s/classes/math","sourcedId":"math","type":"class"},\
                        "school":{"href":"%1$s/orgs/harbor","sourcedId":"harbor","type":"org"},\
                        "role":"ext:aide","primary":"false"}}\
                        """
                                .formatted(address));
    }

    @Test
    void sessions_classes_and_courses_have_it_too() {
        var address = "http://localhost:%d%s".formatted(port, RosterTown.SERVICE);
        var moment = "\"dateLastModified\":\"2026-11-23T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"";
        assertThat(get("/gradingPeriods/q1").body().replaceAll(moment, "…"))
                .isEqualTo(
                        """
                        {"academicSession":{"sourcedId":"q1","status":"active",…,"title":"Term q1",\
                        "startDate":"2026-08-17","endDate":"2027-06-11","type":"gradingPeriod",\
                        "parent":{"href":"%1$s/academicSessions/fall","sourcedId":"fall",\
                        "type":"academicSession"},"schoolYear":"2027"}}\
                        """
                                .formatted(address));
        assertThat(get("/classes/math").body().replaceAll(moment, "…"))
                .contains(
                        "\"classType\":\"scheduled\"",
                        "\"terms\":[{\"href\":\"%s/academicSessions/fall\"".formatted(address),
                        "\"periods\":[\"3\"]");
        assertThat(get("/orgs/harbor").body()).contains("\"identifier\":\"harbor\"");
        assertThat(get("/courses/math6").body()).contains("\"courseCode\":\"M6\"");
    }

    @Test
    void a_long_list_is_read_part_by_part_and_nothing_is_lost() {
        var all = new ArrayList<String>();
        for (var offset = 0; offset < 9; offset += 2) {
            var part = get("/users?limit=2&offset=" + offset);
            assertThat(part.headers().firstValue("X-Total-Count")).hasValue("9");
            all.addAll(ids(part));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(9);
        var middle = get("/users?limit=2&offset=4").headers().firstValue("Link").orElseThrow();
        assertThat(Stream.of(middle.split(", ")).map(link -> link.replaceAll(".*offset=", "")))
                .containsExactly(
                        "6>; rel=\"next\"",
                        "2>; rel=\"prev\"",
                        "0>; rel=\"first\"",
                        "8>; rel=\"last\"");
        var past = get("/users?limit=2&offset=1000");
        assertThat(ids(past)).isEmpty();
        assertThat(past.headers().firstValue("X-Total-Count")).hasValue("9");
        assertThat(ids(get("/users?limit=0"))).isEmpty();
        assertThat(get("/users?limit=-1").statusCode()).isEqualTo(400);
        assertThat(minor(get("/users?offset=x"))).isEqualTo("invaliddata");
    }

    @Test
    void a_list_is_sorted_and_its_fields_are_chosen() {
        assertThat(ids(get("/students?sort=familyName&orderBy=desc")).getFirst())
                .isEqualTo("o'neil");
        assertThat(get("/students?limit=1&fields=sourcedId,email").body())
                .isEqualTo(
                        "{\"users\":[{\"sourcedId\":\"ada\",\"email\":\"ada@Harbor.example\"}]}");
        assertThat(minor(get("/students?fields=shoeSize"))).isEqualTo("invalid_selection_field");
        assertThat(minor(get("/students?sort=shoeSize"))).isEqualTo("invalid_sort_field");
        assertThat(get("/students?orderBy=up").statusCode()).isEqualTo(400);
    }

    @Test
    void a_filter_finds_what_it_says() {
        assertThat(filtered("teachers", "email='OKAFOR@harbor.example'")).containsExactly("okafor");
        assertThat(filtered("users", "familyName='Family-o'neil'")).containsExactly("o'neil");
        assertThat(filtered("users", "familyName='Family-o''neil'")).containsExactly("o'neil");
        assertThat(filtered("users", "familyName~'-B' AND status='active'")).containsExactly("ben");
        assertThat(filtered("users", "givenName='Given-ada' OR givenName='Given-ben'"))
                .containsExactly("ada", "ben");
        assertThat(filtered("users", "sourcedId='ada' OR sourcedId='ben' AND roles.role='teacher'"))
                .containsExactly("ada");
        assertThat(filtered("users", "roles.role='guardian'")).containsExactly("mother");
        assertThat(filtered("enrollments", "user.sourcedId='ada'")).containsExactly("ada-math");
        assertThat(filtered("enrollments", "role='ext:aide'")).containsExactly("reyes-math");
        assertThat(filtered("classes", "grades='06' AND school.sourcedId='bay'"))
                .containsExactly("bay-math");
        assertThat(filtered("academicSessions", "startDate>'2026-01-01'")).hasSize(3);
        assertThat(filtered("academicSessions", "startDate<'2026-01-01'")).isEmpty();
        assertThat(filtered("users", "givenName='Zoë'")).isEmpty();
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused_and_reaches_no_statement() {
        for (var filter :
                List.of(
                        "shoeSize='9'",
                        "givenName=Ada",
                        "givenName='Ada",
                        "givenName",
                        "dateLastModified>'yesterday'",
                        "startDate='x'",
                        "givenName='a' XOR givenName='b'",
                        "1=1; drop table roster.person --",
                        "name') or (1='1'")) {
            var answer = get("/academicSessions?filter=" + encoded(filter));
            assertThat(answer.statusCode()).as(filter).isEqualTo(400);
            assertThat(minor(answer)).as(filter).isEqualTo("invalid_filter_field");
        }
        assertThat(filtered("users", "givenName='x'' or ''1''=''1'")).isEmpty();
    }

    @Test
    void who_is_gone_is_told_as_deleted_and_found_by_what_changed() {
        var before = newest();
        town.load(List.of("ada", "ben", "o'neil"));
        assertThat(json(get("/users/chi").body()).get("user").get("status").asString())
                .isEqualTo("tobedeleted");
        assertThat(filtered("users", "dateLastModified>'%s'".formatted(before)))
                .containsExactly("chi");
        assertThat(filtered("enrollments", "dateLastModified>'%s'".formatted(before)))
                .containsExactly("chi-math");
        assertThat(filtered("students", "status='tobedeleted'")).containsExactly("chi");
        assertThat(ids(get("/classes/math/students"))).containsExactly("ada", "ben", "o'neil");
        town.load(List.of("ada", "ben", "o'neil"));
        assertThat(newest()).as("nothing changed").isGreaterThan(before);
        assertThat(filtered("users", "dateLastModified>'%s'".formatted(newest()))).isEmpty();
    }

    @Test
    void records_of_one_change_have_one_moment_and_are_read_part_by_part_all_the_same() {
        var at = newest();
        assertThat(filtered("users", "dateLastModified='%s'".formatted(at))).hasSize(9);
        var all = new ArrayList<String>();
        for (var offset = 0; offset < 9; offset += 4) {
            all.addAll(
                    ids(
                            get(
                                    "/users?sort=dateLastModified&limit=4&offset=%d&filter=%s"
                                            .formatted(
                                                    offset,
                                                    encoded("dateLastModified>='" + at + "'")))));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(9);
    }

    private String newest() {
        return json(get("/users?sort=dateLastModified&orderBy=desc&limit=1").body())
                .get("users")
                .get(0)
                .get("dateLastModified")
                .asString();
    }
}
