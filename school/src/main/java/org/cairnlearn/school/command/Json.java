package org.cairnlearn.school.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code --json} prints: exactly one document on standard output. Its names are a contract
 * with the programs that read it, so they are written here by hand and not taken from the records.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static ObjectNode report(ImportReport report) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("format", report.format());
        document.put("applied", report.applied());
        var files = document.putArray("files");
        for (var file : report.files()) {
            counts(files.addObject().put("file", file.file()), file);
        }
        counts(document.putObject("totals"), total(report.files()));
        if (!report.revisions().isEmpty()) {
            var changes = document.putArray("changes");
            for (var one : report.revisions()) {
                changes.addObject()
                        .put("what", one.what().name().toLowerCase(Locale.ROOT))
                        .put("code", one.code())
                        .put("before", one.before())
                        .put("after", one.after());
            }
        }
        document.set("problems", problems(report.problems().stream().map(Trouble::of).toList()));
        return document;
    }

    static ObjectNode troubles(List<Trouble> troubles) {
        var document = JsonNodeFactory.instance.objectNode();
        document.set("problems", problems(troubles));
        return document;
    }

    static void print(ObjectNode document, PrintWriter out) {
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        out.flush();
    }

    /** The sum of all files. */
    static FileCount total(List<FileCount> files) {
        return files.stream().reduce(new FileCount("", 0, 0, 0, 0, 0, 0), FileCount::plus);
    }

    /** One count of all files together. */
    static long sum(List<FileCount> files, ToLongFunction<FileCount> count) {
        return files.stream().mapToLong(count).sum();
    }

    private static void counts(ObjectNode into, FileCount count) {
        into.put("rows", count.rows())
                .put("new", count.fresh())
                .put("changed", count.changed())
                .put("unchanged", count.unchanged())
                .put("gone", count.gone())
                .put("refused", count.refused());
    }

    private static ArrayNode problems(List<Trouble> troubles) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var trouble : troubles) {
            var one = list.addObject();
            one.put("severity", trouble.severity())
                    .put("code", trouble.code())
                    .put("file", trouble.file())
                    .put("line", trouble.line())
                    .put("column", trouble.column())
                    .put("field", trouble.field());
            if (trouble.pointer() != null) {
                one.put("pointer", trouble.pointer());
            }
            one.put("message", trouble.message()).put("fix", trouble.fix());
        }
        return list;
    }
}
