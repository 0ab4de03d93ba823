package org.cairnlearn.school.command;

import java.util.Collection;
import java.util.Locale;
import org.cairnlearn.school.audit.Chain;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code cairn audit … --json} prints. */
final class AuditJson {
    private AuditJson() {}

    static ObjectNode of(Chain chain) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("whole", chain instanceof Chain.Whole);
        switch (chain) {
            case Chain.Whole(var seals, var lines, var last) ->
                    document.put("seals", seals)
                            .put("lines", lines.under())
                            .put("waiting", lines.waiting())
                            .put("gone", lines.gone())
                            .put("newest", last);
            case Chain.Broken(var seal, var after, var upTo, var why) ->
                    document.put("seal", seal)
                            .put("after", after)
                            .put("upTo", upTo)
                            .put("why", why.name().toLowerCase(Locale.ROOT));
            case Chain.CutOff() -> document.put("why", "cut_off");
        }
        return document;
    }

    static ObjectNode of(AuditDoor.Report report) {
        var document = JsonNodeFactory.instance.objectNode();
        var shown = document.putArray("shown");
        for (var line : report.shown()) {
            var one = student(shown.addObject(), line.student());
            words(one.putArray("kinds"), line.what().kinds());
            words(one.putArray("pages"), line.what().screens());
            one.put("answers", line.what().when().answers())
                    .put("first", line.what().when().first().toString())
                    .put("last", line.what().when().last().toString());
        }
        var refused = document.putArray("refused");
        report.attempted().forEach(student -> student(refused.addObject(), student));
        return document;
    }

    private static ObjectNode student(ObjectNode into, AuditDoor.Student student) {
        return into.put("school", student.school())
                .put("student", student.sourcedId())
                .put("name", student.name());
    }

    private static void words(ArrayNode into, Collection<? extends Enum<?>> all) {
        all.stream().sorted().forEach(one -> into.add(one.name().toLowerCase(Locale.ROOT)));
    }
}
