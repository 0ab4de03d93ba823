package org.cairnlearn.school.study;

import static org.cairnlearn.school.study.Field.maybe;
import static org.cairnlearn.school.study.Field.needed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.matching.Sums;
import org.cairnlearn.statistics.study.SmallCells;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A regional pool: students without the programme of schools that nobody names, as sums of groups
 * of at least ten, which is all that leaves a district.
 *
 * @param head what it is about, from the file
 */
record PoolFile(String file, JsonNode head, List<Cell> cells) {
    static final String SCHEMA = "cairn-pool/1";

    /** Students of one school who are alike; the key says in what. */
    record Cell(String school, String key, List<String> exact, Sums sums) {
        Cell {
            exact = List.copyOf(exact);
        }
    }

    private static final List<Field> CELL =
            List.of(
                    needed("school", new Shape.Text(), "a school under a name that tells nothing"),
                    needed("exact", new Shape.TextList(), "values of the exact columns, in order"),
                    needed(
                            "preBand",
                            new Shape.Whole(Long.MIN_VALUE),
                            "score at the beginning / width, rounded down"),
                    needed(
                            "schoolBand",
                            new Shape.Whole(Long.MIN_VALUE),
                            "measure of the school / width, rounded down"),
                    needed("students", new Shape.Whole(SmallCells.FEWEST), "how many there are"),
                    needed("means", new Shape.DecimalList(), "of each measure"),
                    needed(
                            "products",
                            new Shape.DecimalList(),
                            "sums of products about the means: with three measures 11, 12, 13, 22, 23, 33"));

    static final List<Field> FIELDS =
            List.of(
                    needed(
                            "schema",
                            new Shape.Choice(List.of(SCHEMA)),
                            "the version of this document"),
                    needed("title", new Shape.Text(), "whose students they are, in a few words"),
                    needed("year", new Shape.Text(), "from when to when"),
                    maybe("madeUp", new Shape.Flag(), "true for students that a computer made up"),
                    needed("exact", new Shape.TextList(), "columns that are equal within a cell"),
                    needed("pre", new Shape.Text(), "score at the beginning"),
                    needed("preWidth", Shape.atLeastZero(), "how wide a band of it is"),
                    needed("schoolMeasure", new Shape.Text(), "a measure of the school"),
                    needed("schoolWidth", Shape.atLeastZero(), "how wide a band of it is"),
                    needed("measures", new Shape.TextList(), "columns of which sums follow"),
                    needed("cells", new Shape.Parts(CELL), "groups of at least ten students"));

    PoolFile {
        cells = List.copyOf(cells);
    }

    String text(String field) {
        return head.get(field).asString();
    }

    List<String> texts(String field) {
        return StudyReading.texts(head.get(field));
    }

    /** What a cell's students have in common; also of a student. */
    static String key(List<String> exact, long preBand, long schoolBand) {
        return String.join("\t", exact) + "\t" + preBand + "\t" + schoolBand;
    }

    /** A value on the edge belongs to the band above, also when it was divided inexactly. */
    static long band(double value, double width) {
        return (long) Math.floor(value / width + 1e-9);
    }

    /** All pools that a plan names. */
    static List<PoolFile> all(Plan plan, Map<String, Path> data) {
        return plan.study()
                .at("/similar/pools")
                .valueStream()
                .map(name -> read(StudyDesk.path(plan, data, name.asString()), plan))
                .toList();
    }

    static PoolFile read(Path path, Plan plan) {
        var file = String.valueOf(path.getFileName());
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readAllBytes(path));
        } catch (JacksonException e) {
            throw refused(file, "/", "This is not a JSON document that can be read.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var checker = new Checker(file);
        checker.object(root, FIELDS, "");
        if (!checker.problems().isEmpty()) {
            throw new StudyRefused(checker.problems());
        }
        fits(root, file, plan);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < root.get("cells").size(); i++) {
            cells.add(cell(root, i, file));
        }
        return new PoolFile(file, root, cells);
    }

    /** A pool can only be used by the rules it was made by. */
    private static void fits(JsonNode root, String file, Plan plan) {
        var similar = plan.study().get("similar");
        for (var name : List.of("exact", "pre", "schoolMeasure")) {
            if (!root.get(name).equals(similar.get(name))) {
                throw refused(file, "/" + name, "The plan has something else here.");
            }
        }
        if (root.get("preWidth").asDouble() != similar.get("preCaliper").asDouble()
                || root.get("schoolWidth").asDouble() != similar.get("schoolCaliper").asDouble()) {
            throw refused(
                    file, "/preWidth", "The plan has other calipers than the pool has bands.");
        }
        if (!StudyReading.texts(root.get("measures")).containsAll(PoolMaker.measures(plan))) {
            throw refused(file, "/measures", "A measure that the plan needs is not in the pool.");
        }
    }

    private static Cell cell(JsonNode root, int place, String file) {
        var one = root.get("cells").get(place);
        var exact = StudyReading.texts(one.get("exact"));
        var means = decimals(one.get("means"));
        if (exact.size() != root.get("exact").size()
                || means.size() != root.get("measures").size()) {
            throw refused(
                    file,
                    "/cells/" + place,
                    "There is not one value for each exact column and one mean for each measure.");
        }
        try {
            var sums = new Sums(one.get("students").asInt(), means, decimals(one.get("products")));
            sums.rows();
            return new Cell(
                    one.get("school").asString(),
                    key(exact, one.get("preBand").asLong(), one.get("schoolBand").asLong()),
                    exact,
                    sums);
        } catch (CannotEstimate e) {
            throw refused(file, "/cells/" + place, String.valueOf(e.getMessage()));
        }
    }

    private static Numbers decimals(JsonNode list) {
        return Numbers.of(list.valueStream().mapToDouble(JsonNode::asDouble).toArray());
    }

    private static StudyRefused refused(String file, String pointer, String message) {
        return new StudyRefused(
                List.of(
                        Problem.error("pool.file", file)
                                .pointer(pointer)
                                .saying(
                                        message,
                                        "Have the pool made by study pool from the same plan.")));
    }

    /** Into the answer: where similar students came from. */
    static void tell(List<PoolFile> pools, ObjectNode document) {
        if (pools.isEmpty()) {
            return;
        }
        var list = document.putArray("pools");
        for (var pool : pools) {
            list.addObject()
                    .put("title", pool.text("title"))
                    .put("year", pool.text("year"))
                    .put("madeUp", pool.head().path("madeUp").asBoolean(false));
        }
    }
}
