package org.cairnlearn.standards.framework;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.ProblemList;
import org.cairnlearn.standards.framework.Tally.Met;
import org.cairnlearn.standards.json.JsonValues;
import org.cairnlearn.standards.table.Table;
import org.cairnlearn.standards.table.TableFormat;
import org.cairnlearn.standards.table.TextReader;
import org.cairnlearn.standards.table.TextSource;
import org.cairnlearn.standards.table.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Reads the Common Core's official identifiers: GUID, address and dot notation, as a table or as a
 * list of JSON objects. There are no statements in them; other frameworks' exact matches lead here.
 */
final class OfficialIdentifiers {
    static final String FORMAT = "ccss-identifiers";
    private static final String GUID = "GUID";
    private static final String CODE = "Dot notation";
    private static final String URI = "URI";
    private static final String CREDIT =
            "\u00a9 2010 National Governors Association Center for Best Practices and Council of"
                    + " Chief State School Officers. All rights reserved.";
    private static final String LICENCE = "Common Core State Standards public license.";
    private static final TableFormat COLUMNS =
            TableFormat.of(
                    "framework", List.of("guid", "dot notation"), List.of("uri", "current url"));

    private final ProblemList problems = new ProblemList();
    private final Tally tally;
    private final Map<String, List<Competency>> bySubject = new LinkedHashMap<>();

    private OfficialIdentifiers(String file) {
        this.tally = new Tally(file);
    }

    static boolean recognises(List<String> header) {
        return header.contains("guid") && header.contains("dot notation");
    }

    static FrameworkReading readTable(TextSource source) throws IOException {
        var reading = new OfficialIdentifiers(source.name());
        var count =
                Table.read(
                        source,
                        COLUMNS,
                        reading.problems,
                        row -> {
                            var fields = new LinkedHashMap<String, Object>();
                            fields.put(GUID, JsonValues.clean(row.text("guid")));
                            fields.put(CODE, JsonValues.clean(row.text("dot notation")));
                            fields.put(URI, JsonValues.clean(row.text("uri")));
                            reading.take(
                                    new CaseFields(fields, Where.lined(source.name(), row.line())));
                            return Verdict.KEPT;
                        });
        return count.isEmpty()
                ? FrameworkReading.nothing(FORMAT, reading.problems.all())
                : reading.made(count.get().whole());
    }

    static FrameworkReading readJson(TextSource source) throws IOException {
        var reading = new OfficialIdentifiers(source.name());
        var text = TextReader.open(source, "framework", reading.problems);
        if (text.isEmpty()) {
            return FrameworkReading.nothing(FORMAT, reading.problems.all());
        }
        var whole = true;
        try (var json = JsonValues.parser(text.get())) {
            json.nextToken();
            for (var place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
                var where = Where.pointed(source.name(), "/" + place);
                var fields = new LinkedHashMap<String, Object>();
                if (JsonValues.read(json).orElse("") instanceof Map<?, ?> object) {
                    object.forEach((name, value) -> fields.put(String.valueOf(name), value));
                }
                reading.take(new CaseFields(fields, where));
            }
        } catch (JacksonException broken) {
            whole = false;
            reading.problems.add(
                    Problem.error("framework.broken-json", source.name())
                            .at(JsonValues.line(broken))
                            .pointer("")
                            .saying(
                                    "The file breaks off or is not well-formed here. What stands"
                                            + " before was read.",
                                    "Download or copy the file again."));
        }
        return reading.made(whole);
    }

    private void take(CaseFields row) {
        tally.row();
        var guid = row.text(GUID);
        var code = row.text(CODE);
        if (!guid.matches("[0-9A-Fa-f]{32}") || code.isEmpty()) {
            tally.refuse();
            problems.add(
                    row.where()
                            .error("missing-identifier", code.isEmpty() ? CODE : GUID)
                            .saying(
                                    "A row needs a GUID of 32 hexadecimal digits and a dot notation.",
                                    "Download the file again."));
            return;
        }
        var id = dashed(guid);
        var met = tally.meet(id, code);
        if (met == Met.NEVER) {
            bySubject.computeIfAbsent(subject(code), _ -> new ArrayList<>()).add(of(id, row));
        } else if (met == Met.THE_SAME) {
            tally.repeat();
        } else {
            tally.refuse();
            problems.add(
                    row.where()
                            .error("duplicate-identifier", GUID)
                            .saying(
                                    "An earlier row has the same GUID and another notation; that"
                                            + " one was kept.",
                                    "Download the file again."));
        }
    }

    private static Competency of(String id, CaseFields row) {
        var code = row.text(CODE);
        return new Competency(id, code, "", code, "", "", false, details(row));
    }

    private static String details(CaseFields row) {
        var details = new LinkedHashMap<String, Object>();
        details.put("identifier", row.text(GUID));
        details.put("uri", row.text(URI));
        return JsonValues.write(details);
    }

    /** As CASE writes identifiers: 0d7d6c08-c8ca-407e-a3ff-182fb759efe4. */
    private static String dashed(String guid) {
        return guid.toLowerCase(Locale.ROOT)
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static String subject(String code) {
        return code.contains(".ELA") ? "English Language Arts" : "Mathematics";
    }

    private FrameworkReading made(boolean whole) {
        var frameworks =
                bySubject.entrySet().stream()
                        .map(entry ->
                                Framework.plain(
                                        new Framework.Heading(
                                                "ccss-identifiers:" + entry.getKey(),
                                                "Common Core identifiers: " + entry.getKey(),
                                                entry.getKey(),
                                                CREDIT,
                                                LICENCE),
                                        entry.getValue(),
                                        List.of(),
                                        List.of()))
                        .toList();
        return FrameworkReading.of(FORMAT, frameworks, tally.counted(whole), problems.all());
    }
}
