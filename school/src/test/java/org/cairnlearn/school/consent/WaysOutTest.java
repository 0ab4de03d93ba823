package org.cairnlearn.school.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.school.testing.SchoolTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * All pages by which data of students can leave, each with its purpose, written by hand. A new
 * download or a new sheet to print that names none fails here; so does one whose purpose nobody has
 * written into this table.
 */
@SchoolTest
class WaysOutTest {
    private static final String GRADEBOOK = "/ims/oneroster/gradebook/v1p2";
    private static final String ROSTERING = "/ims/oneroster/rostering/v1p2";

    private static final Map<String, String> TABLE =
            Map.ofEntries(
                    Map.entry("/teacher/class/{id}/map.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/class/{id}/map.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/conferences.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/conferences.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/profiles.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/profiles.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/choices.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/choices.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/choices/groups.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/choices/groups.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/materials/missing.csv", "SCHOOL_WORK []"),
                    Map.entry("/teacher/materials/missing.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/alarms.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/alarms.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/case-managers.csv", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/case-managers.xlsx", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/consents/{student}/said.csv", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/consents/{student}/said.xlsx", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/model.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/model.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/model/measures.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/model/measures.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/responsibilities.csv", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/responsibilities.xlsx", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/sources.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/sources.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/sources/runs.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/sources/runs.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/year.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/year.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/teacher/materials.csv", "SCHOOL_WORK []"),
                    Map.entry("/teacher/materials.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/teacher/today.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/today.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/student/{id}/weeks.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/student/{id}/weeks.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/office/weights/trial.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/weights/trial.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/sources/{run}/table.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/sources/{run}/table.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/weeks.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/weeks.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/weeks/days.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/weeks/days.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/office/figures.csv", "SCHOOL_WORK []"),
                    Map.entry("/office/figures.xlsx", "SCHOOL_WORK []"),
                    Map.entry("/research/{study}/cells.csv", "RESEARCH [WORK]"),
                    Map.entry("/research/{study}/cells.xlsx", "RESEARCH [WORK]"),
                    Map.entry("/research/{study}/rows.csv", "RESEARCH [WORK]"),
                    Map.entry("/research/{study}/rows.xlsx", "RESEARCH [WORK]"),
                    Map.entry("/my-data.csv", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/my-data.xlsx", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/calendar/{key}.ics", "SHARING [NAME, WORK]"),
                    Map.entry("/teacher/attendance/marks.csv", "SCHOOL_WORK [NAME, ATTENDANCE]"),
                    Map.entry("/teacher/attendance/marks.xlsx", "SCHOOL_WORK [NAME, ATTENDANCE]"),
                    Map.entry("/office/attendance/marks.csv", "SCHOOL_WORK [NAME, ATTENDANCE]"),
                    Map.entry("/office/attendance/marks.xlsx", "SCHOOL_WORK [NAME, ATTENDANCE]"),
                    Map.entry("/office/sources/{run}/refused.csv", "SCHOOL_WORK [EVERYTHING]"),
                    Map.entry("/office/sources/{run}/refused.xlsx", "SCHOOL_WORK [EVERYTHING]"),
                    Map.entry("/office/log/log.csv", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/log/log.xlsx", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/log/breach.csv", "SCHOOL_WORK [NAME]"),
                    Map.entry("/office/log/breach.xlsx", "SCHOOL_WORK [NAME]"),
                    Map.entry("/teacher/today", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/flex", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/class/{id}/map", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/class/{id}/entry", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/today/full", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/teacher/today/door", "DISPLAY [NAME]"),
                    Map.entry("/teacher/today/board", "DISPLAY [NAME]"),
                    Map.entry("/teacher/today/slips", "SCHOOL_WORK [NAME]"),
                    Map.entry("/teacher/today/substitute", "SCHOOL_WORK [NAME, SERVICES]"),
                    Map.entry("/teacher/class/{schoolClass}/sign-in/cards", "SCHOOL_WORK [NAME]"),
                    Map.entry("/student/today/slip", "SCHOOL_WORK [NAME]"),
                    Map.entry("/student/evidence/{piece}/{size}", "SCHOOL_WORK [WORK]"),
                    Map.entry(
                            "/teacher/student/{id}/evidence/{piece}/{size}", "SCHOOL_WORK [WORK]"),
                    Map.entry("/student/map", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry(ROSTERING + "/{collection}", "SHARING [NAME, CONTACT]"),
                    Map.entry(ROSTERING + "/{collection}/{id}", "SHARING [NAME, CONTACT]"),
                    Map.entry(ROSTERING + "/{collection}/{id}/{list}", "SHARING [NAME, CONTACT]"),
                    Map.entry(
                            ROSTERING + "/schools/{school}/classes/{id}/{list}",
                            "SHARING [NAME, CONTACT]"),
                    Map.entry(GRADEBOOK + "/{collection}", "SHARING [NAME, WORK]"),
                    Map.entry(GRADEBOOK + "/{collection}/{id}", "SHARING [NAME, WORK]"),
                    Map.entry(GRADEBOOK + "/{collection}/{id}/{list}", "SHARING [NAME, WORK]"),
                    Map.entry(
                            GRADEBOOK + "/classes/{id}/{of}/{one}/results", "SHARING [NAME, WORK]"),
                    Map.entry(
                            "/ims/oneroster/resources/v1p2/{collection}/{id}/resources",
                            "SHARING [NAME]"),
                    Map.entry("/xapi/statements", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/xapi/agents", "SCHOOL_WORK [NAME]"),
                    Map.entry("/xapi/activities", "SCHOOL_WORK [NAME]"),
                    Map.entry("/xapi/activities/state", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/xapi/agents/profile", "SCHOOL_WORK [NAME, WORK]"),
                    Map.entry("/xapi/activities/profile", "SCHOOL_WORK [NAME, WORK]"));

    /** Answers that are no page and hold nobody. */
    private static final Set<String> NOBODY =
            Set.of(
                    "/assets/{file}",
                    "/packages/{key}",
                    "/packages/{key}/**",
                    "/xapi/about",
                    "/unsent/still",
                    "/openapi.json",
                    "/ims/oneroster/resources/v1p2/resources",
                    "/ims/oneroster/resources/v1p2/resources/{id}",
                    "/ims/case/v1p0/{collection}",
                    "/ims/case/v1p0/{collection}/{id}",
                    "/ims/case/v1p1/{collection}",
                    "/ims/case/v1p1/{collection}/{id}",
                    "/language",
                    "/error",
                    "/office",
                    "/teacher/map",
                    "/teacher/entry");

    /** Which pages are made by a template that has a button to print. */
    private static final Map<String, Set<String>> PRINTED =
            Map.of(
                    "teacher/today.jte", Set.of("/teacher/today"),
                    "flex/sheets.jte", Set.of("/teacher/flex"),
                    "teacher/classMap.jte", Set.of("/teacher/class/{id}/map"),
                    "teacher/entry.jte", Set.of("/teacher/class/{id}/entry"),
                    "teacher/places.jte", Set.of("/teacher/today/door", "/teacher/today/board"),
                    "teacher/slips.jte", Set.of("/teacher/today/slips"),
                    "door/cards.jte", Set.of("/teacher/class/{schoolClass}/sign-in/cards"),
                    "teacher/substitute.jte", Set.of("/teacher/today/substitute"),
                    "student/slip.jte", Set.of("/student/today/slip"),
                    "student/mapTools.jte", Set.of("/student/map"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_table_that_can_be_taken_away_is_a_workbook_too() {
        TABLE.forEach((route, purpose) -> {
            if (route.endsWith(".csv")) {
                assertThat(TABLE).containsEntry(route.replace(".csv", ".xlsx"), purpose);
            }
        });
    }

    @Test
    void every_way_out_names_its_purpose_and_stands_in_the_table() {
        assertThat(declared()).containsExactlyInAnyOrderEntriesOf(TABLE);
    }

    @Test
    void every_answer_that_is_no_page_is_a_way_out() {
        var others = new TreeSet<String>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> {
                    if (isNoPage(route, handler)) {
                        others.addAll(route.getPatternValues());
                    }
                });
        others.removeAll(NOBODY);
        assertThat(others).isNotEmpty().isSubsetOf(declared().keySet());
    }

    @Test
    void every_page_that_is_made_to_be_printed_is_a_way_out() throws IOException {
        assertThat(templatesThatPrint()).isEqualTo(PRINTED.keySet());
        var printed = PRINTED.values().stream().flatMap(Set::stream).toList();
        assertThat(printed).isSubsetOf(declared().keySet());
    }

    private static Set<String> templatesThatPrint() throws IOException {
        var templates = Path.of("src", "main", "jte");
        try (var files = Files.walk(templates)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(WaysOutTest::prints)
                    .map(file -> templates.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    private static boolean prints(Path template) {
        try {
            return Files.readString(template).contains("data-print");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isNoPage(RequestMappingInfo route, HandlerMethod handler) {
        var reads =
                route.getMethodsCondition().getMethods().isEmpty()
                        || route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        var types = route.getProducesCondition().getProducibleMediaTypes();
        var page = types.equals(Set.of(MediaType.TEXT_HTML));
        var answer = handler.getMethod().getGenericReturnType().getTypeName();
        return (reads && !page)
                || List.of("byte[]", "StreamingResponseBody", "Resource").stream()
                        .anyMatch(answer::contains);
    }

    private Map<String, String> declared() {
        var declared = new TreeMap<String, String>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> {
                    var way =
                            AnnotatedElementUtils.findMergedAnnotation(
                                    handler.getMethod(), WayOut.class);
                    if (way != null) {
                        route.getPatternValues().forEach(path -> declared.put(path, text(way)));
                    }
                });
        return declared;
    }

    private static String text(WayOut way) {
        return way.purpose() + " " + Arrays.toString(way.data());
    }
}
