package org.cairnlearn.standards.framework;

import java.util.List;
import org.cairnlearn.standards.spool.Spool;

/**
 * An item as its source gives it.
 *
 * @param code its human coding; made from the identifier where there is none
 * @param title a few words, where the source has some
 * @param type what the source calls this kind of item; may be empty
 * @param grade as Cairn writes it
 * @param rank by which it is sorted among the parts of the same whole
 */
record CaseItem(
        String id,
        String code,
        String statement,
        String title,
        String type,
        String grade,
        double rank,
        String details) {
    private static final int SHORT = 48;
    private static final int PREFIX = 8;

    static CaseItem of(CaseFields fields, String statement) {
        var id = fields.identifier();
        var code = fields.text("humanCodingScheme");
        var brief = fields.text("abbreviatedStatement");
        var type = fields.text("CFItemType");
        return new CaseItem(
                id,
                code.isEmpty() ? id.substring(0, Math.min(PREFIX, id.length())) : code,
                HtmlText.of(statement),
                brief.length() <= SHORT ? brief : "",
                type.isEmpty() ? fields.title("CFItemTypeURI") : type,
                grade(fields.texts("educationLevel", "educationalLevel", "gradeLevel")),
                fields.number("listEnumeration"),
                fields.json());
    }

    /** A list of them that may be longer than the memory. */
    static Spool<CaseItem> spool() {
        return new Spool<>(
                one ->
                        List.of(
                                one.id,
                                one.code,
                                one.statement,
                                one.title,
                                one.type,
                                one.grade,
                                String.valueOf(one.rank),
                                one.details),
                texts ->
                        new CaseItem(
                                texts.get(0),
                                texts.get(1),
                                texts.get(2),
                                texts.get(3),
                                texts.get(4),
                                texts.get(5),
                                Double.parseDouble(texts.get(6)),
                                texts.get(7)));
    }

    /** K, 1 to 12, HS for what spans high school; otherwise the first as it is written. */
    static String grade(List<String> levels) {
        var grades = levels.stream().map(CaseItem::grade).distinct().toList();
        var highSchool = List.of("9", "10", "11", "12");
        if (grades.size() > 1 && highSchool.containsAll(grades)) {
            return "HS";
        }
        return grades.isEmpty() ? "" : grades.getFirst();
    }

    private static String grade(String level) {
        var plain = level.replaceFirst("^0+(?=\\d)", "");
        return plain.equalsIgnoreCase("KG") ? "K" : plain;
    }

    /** What it is called as a row of a map. */
    String heading() {
        return !title.isEmpty() ? title : statement.length() <= 2 * SHORT ? statement : code;
    }
}
