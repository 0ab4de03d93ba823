package org.cairnlearn.school.command;

import java.util.Locale;
import org.cairnlearn.school.audit.Chain;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code cairn audit … --json} prints. */
final class AuditJson {
    private AuditJson() {}

    static ObjectNode of(Chain chain) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("whole", chain instanceof Chain.Whole);
        switch (chain) {
            case Chain.Whole(var seals, var lines, var waiting, var last) ->
                    document.put("seals", seals)
                            .put("lines", lines)
                            .put("waiting", waiting)
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
}
