package org.cairnlearn.standards.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.groups.Tuple;
import org.cairnlearn.standards.CairnData;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasePackageTest {
    private static final String DOCUMENT =
            "{'identifier':'d1','title':'Numbers','publisher':'Maker','subject':['Mathematics'],"
                    + "'caseVersion':'1.1'}";
    private static final String GRADE =
            "{'identifier':'g','fullStatement':'Grade 3','CFItemType':'Grade','listEnumeration':'1'}";
    private static final String DOMAIN =
            "{'identifier':'dom','fullStatement':'Fractions','CFItemType':'Domain'}";
    private static final String HALVES =
            "{'identifier':'a','fullStatement':'Halve a whole.','humanCodingScheme':'3.NF.1',"
                    + "'educationLevel':['03']}";
    private static final String THIRDS =
            "{'identifier':'b','fullStatement':'Cut thirds.','humanCodingScheme':'3.NF.2',"
                    + "'educationalLevel':'03','notes':'N'}";

    @TempDir Path folder;

    @Test
    void items_stand_in_the_order_of_the_tree_under_their_domain() throws IOException {
        var framework = whole().frameworks().getFirst();
        assertThat(framework.competencies())
                .extracting(
                        Competency::sourceId,
                        Competency::code,
                        Competency::strand,
                        Competency::grade,
                        Competency::area)
                .containsExactly(
                        tuple("g", "g", "", "", true),
                        tuple("dom", "dom", "", "", true),
                        tuple("b", "3.NF.2", "Fractions", "3", false),
                        tuple("a", "3.NF.1", "Fractions", "3", false));
        assertThat(framework.subject()).isEqualTo("Mathematics");
        assertThat(framework.credit()).isEqualTo("Maker");
        assertThat(framework.prerequisites()).containsExactly(new Prerequisite("a", "b"));
    }

    @Test
    void every_association_is_kept_also_one_that_leads_to_another_framework() throws IOException {
        var reading = whole();
        assertThat(reading.format()).isEqualTo("case-1.1");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.frameworks().getFirst().kept().associations())
                .extracting(Association::kind, one -> one.destination().id())
                .contains(
                        tuple("exactMatchOf", "0d7d6c08-c8ca-407e-a3ff-182fb759efe4"),
                        tuple("ext:mine", "nowhere"));
        assertThat(reading.frameworks().getFirst().kept().definitions())
                .extracting(Definition::kind)
                .containsExactly("CFConcepts", "CFAssociationGroupings", "CFRubrics", "extensions");
        assertThat(reading.frameworks().getFirst().competencies().get(2).details())
                .contains("\"notes\":\"N\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fullStatement':'No id.'}|/CFItems/4/identifier|missing-identifier",
                "{'identifier':{},'fullStatement':'x'}|/CFItems/4/identifier|missing-identifier",
                "{'identifier':'n'}|/CFItems/4/fullStatement|missing-statement",
                "{'identifier':'a','fullStatement':'Other.'}|/CFItems/4/identifier|duplicate-identifier",
                "7|/CFItems/4|wrong-kind"
            })
    void a_bad_item_is_named_by_its_place_and_the_rest_is_taken(
            String item, String pointer, String code) throws IOException {
        var reading = read(text(items() + "," + item, links(), ""));
        assertThat(reading.frameworks().getFirst().competencies()).hasSize(4);
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("framework." + code);
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                });
    }

    @Test
    void the_same_item_twice_is_a_warning() throws IOException {
        var reading = read(text(items() + "," + HALVES, links(), ""));
        assertThat(reading.problems())
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING);
        assertThat(reading.files().getFirst().repeated()).isEqualTo(1);
    }

    @Test
    void all_links_of_a_loop_are_named_and_the_items_stand() throws IOException {
        var loops =
                link("precedes", "b", "a")
                        + ","
                        + link("isChildOf", "g", "dom")
                        + ","
                        + link("precedes", "a", "a");
        var reading = read(text(items(), links() + "," + loops, ""));
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::pointer)
                .containsExactlyInAnyOrder(
                        named("part-loop", 0),
                        named("part-loop", 7),
                        named("prerequisite-loop", 3),
                        named("prerequisite-loop", 6),
                        named("prerequisite-loop", 8));
        assertThat(reading.frameworks().getFirst().competencies()).hasSize(4);
        assertThat(reading.frameworks().getFirst().prerequisites()).isEmpty();
    }

    @Test
    void ends_may_be_plain_addresses() throws IOException {
        var plain =
                "{'identifier':'p','associationType':'precedes','originNodeURI':'http://x/items/a',"
                        + "'destinationNodeURI':'http://x/items/b/'}";
        var reading = read(text(items(), plain, ""));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.frameworks().getFirst().prerequisites())
                .containsExactly(new Prerequisite("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_understood(String charset) throws IOException {
        var text = "\uFEFF" + text(items(), links(), "");
        var reading = read(text.getBytes(Charset.forName(charset)));
        assertThat(reading.frameworks()).hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_package_that_breaks_off_gives_what_stood_before_and_says_where() throws IOException {
        var text = text(items(), links(), "");
        var reading = read(text.substring(0, text.indexOf("precedes") + 3));
        assertThat(reading.frameworks().getFirst().competencies()).hasSize(4);
        assertThat(reading.problems()).extracting(Problem::code).contains("framework.broken-json");
        assertThat(reading.files().getFirst().whole()).isFalse();
    }

    @Test
    void nesting_without_end_is_refused() throws IOException {
        var deep = "{'identifier':'z','fullStatement':'z','x':" + "[".repeat(100_000);
        var reading = read(text(items() + "," + deep, links(), ""));
        assertThat(reading.problems()).extracting(Problem::code).contains("framework.broken-json");
    }

    @Test
    void without_a_document_or_an_identifier_nothing_is_read() throws IOException {
        assertThat(read("{'CFDocument':{'title':'x'},'CFItems':[" + HALVES + "]}").frameworks())
                .isEmpty();
        assertThat(read("{'CFDocument':7,'CFItems':{}}").problems())
                .extracting(Problem::pointer)
                .contains("/CFDocument", "/CFItems");
        assertThat(read("{'CFDocument':" + DOCUMENT + ",'CFItems':[]}").problems())
                .extracting(Problem::code)
                .containsExactly("framework.no-items");
    }

    @Test
    void letters_that_no_database_keeps_are_taken_away() throws IOException {
        var odd = "{'identifier':'o\\u0000','fullStatement':'x\\ud800y','n':1e999999}";
        var reading = read(text(items() + "," + odd, links(), ""));
        var kept = reading.frameworks().getFirst().competencies().getLast();
        assertThat(kept.sourceId()).isEqualTo("o");
        assertThat(kept.statement()).isEqualTo("x?y");
        assertThat(kept.details()).contains("\"n\":\"1e999999\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_broken_bytes_stop_the_reader(long seed) throws IOException {
        var chance = new Random(seed);
        var good = text(items(), links(), "").getBytes(StandardCharsets.UTF_8);
        for (var round = 0; round < 60; round++) {
            var bytes = Arrays.copyOf(good, good.length - chance.nextInt(good.length / 2));
            for (var change = 0; change < 1 + chance.nextInt(4); change++) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            var reading = read(bytes);
            assertThat(reading.frameworks().isEmpty() && reading.problems().isEmpty()).isFalse();
        }
    }

    @Test
    void a_packed_file_that_is_cut_off_is_told() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text(items(), links(), "").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray()).frameworks()).hasSize(1);
        var cut = read(Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(cut.problems()).isNotEmpty();
    }

    @Test
    void the_published_packages_have_the_counts_that_their_makers_say() throws IOException {
        var packages = CairnData.data("frameworks/smarter-balanced-math-case");
        var math = FrameworkFiles.read(packages.resolve("mockMATH.case.json"));
        assertThat(math.files().getFirst().rows()).isEqualTo(585);
        assertThat(math.counts().associations().getFirst().rows()).isEqualTo(3368);
        assertThat(math.frameworks().getFirst().prerequisites()).hasSize(419);
        assertThat(
                        FrameworkFiles.read(packages.resolve("hs-math-claim2.case.json"))
                                .files()
                                .getFirst()
                                .rows())
                .isEqualTo(207);
    }

    private FrameworkReading whole() throws IOException {
        return read(
                text(
                        items(),
                        links(),
                        ",'CFDefinitions':{'CFConcepts':[{'identifier':'c','title':'Part'}],"
                                + "'CFAssociationGroupings':[{'identifier':'gr'}]},"
                                + "'CFRubrics':[{'identifier':'r','CFRubricCriteria':[]}],"
                                + "'extensions':{'ours':1}"));
    }

    private static String items() {
        return String.join(",", HALVES, DOMAIN, THIRDS, GRADE);
    }

    private static String links() {
        return String.join(
                ",",
                link("isChildOf", "dom", "g"),
                link("isChildOf", "a", "dom").replace("}}", "},'sequenceNumber':2}"),
                link("isChildOf", "b", "dom").replace("}}", "},'sequenceNumber':1}"),
                link("precedes", "a", "b"),
                link("exactMatchOf", "a", "0D7D6C08-C8CA-407E-A3FF-182FB759EFE4"),
                link("ext:mine", "a", "nowhere"));
    }

    private static String link(String kind, String from, String to) {
        return ("{'identifier':'%s-%s-%s','associationType':'%s','originNodeURI':{'identifier':'%s',"
                        + "'uri':'u'},'destinationNodeURI':{'identifier':'%s','uri':'u'}}")
                .formatted(kind, from, to, kind, from, to);
    }

    private static Tuple named(String code, int place) {
        return tuple("framework." + code, "/CFAssociations/" + place);
    }

    private static String text(String items, String links, String more) {
        return "{'CFDocument':%s,'CFItems':[%s],'CFAssociations':[%s]%s}"
                .formatted(DOCUMENT, items, links, more)
                .replace('\'', '"');
    }

    private FrameworkReading read(String text) throws IOException {
        return read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private FrameworkReading read(byte[] bytes) throws IOException {
        return FrameworkFiles.read(Files.write(folder.resolve("package.json"), bytes));
    }
}
