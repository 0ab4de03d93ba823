package org.cairnlearn.standards.framework;

import java.io.Writer;
import java.util.Map;
import org.cairnlearn.standards.json.JsonValues;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a CASE package piece by piece, so that none is too large: the document first, then the
 * items, the associations, the definitions kind by kind, and the rubrics.
 */
public final class CaseWriter implements AutoCloseable {
    private static final String DEFINITIONS = "CFDefinitions";
    private static final String RUBRICS = "CFRubrics";

    private final JsonGenerator json;
    private final CaseEdition edition;
    private String open = "";
    private boolean amongDefinitions;

    private CaseWriter(JsonGenerator json, CaseEdition edition) {
        this.json = json;
        this.edition = edition;
    }

    /** Writes to this, which stays open, as this edition has it. */
    public static CaseWriter to(Writer text, CaseEdition edition) {
        var json = JsonValues.generator(text);
        json.writeStartObject();
        return new CaseWriter(json, edition);
    }

    public void document(Map<String, Object> document) {
        json.writeName("CFDocument");
        JsonValues.write(edition.document(document), json);
        list("CFItems");
    }

    public void item(Map<String, Object> item) {
        JsonValues.write(edition.item(item), json);
    }

    public void association(Map<String, Object> association) {
        list("CFAssociations");
        JsonValues.write(edition.association(association), json);
    }

    /**
     * One of the definitions, the rubrics, or what is said beyond the standard.
     *
     * @param kind as {@link Definition} has it
     */
    public void definition(String kind, String sourceId, Map<String, Object> details) {
        if (!kind.equals(Definition.EXTENSIONS)) {
            amongDefinitions(!kind.equals(RUBRICS));
            list(kind);
            JsonValues.write(edition.definition(details), json);
        } else if (edition != CaseEdition.V1_0) {
            endList();
            amongDefinitions(sourceId.equals(Definition.OF_DEFINITIONS));
            json.writeName(kind);
            JsonValues.write(details, json);
        }
    }

    private void amongDefinitions(boolean wanted) {
        if (wanted == amongDefinitions) {
            return;
        }
        endList();
        if (wanted) {
            json.writeName(DEFINITIONS);
            json.writeStartObject();
        } else {
            json.writeEndObject();
        }
        amongDefinitions = wanted;
    }

    private void list(String name) {
        if (!open.equals(name)) {
            endList();
            json.writeName(name);
            json.writeStartArray();
            open = name;
        }
    }

    private void endList() {
        if (!open.isEmpty()) {
            json.writeEndArray();
            open = "";
        }
    }

    @Override
    public void close() {
        amongDefinitions(false);
        endList();
        json.writeEndObject();
        json.close();
    }
}
