package org.cairnlearn.school.webhook;

import java.util.Arrays;
import java.util.Optional;

/** Of what another system can be told. */
public enum Kind {
    /** Work of students has come in, was corrected or taken back; levels follow from it. */
    EVIDENCE_RECORDED("evidence.recorded"),
    /** A file of the roster, of materials, of anything has been taken in or refused. */
    IMPORT_ENDED("import.ended"),
    /** An adult has shared a plan with students. */
    PLAN_SHARED("plan.shared"),
    /** A source of data failed, is late, or waits for somebody. */
    SOURCE_ALERT("source.alert");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /** As messages name it. */
    public String text() {
        return text;
    }

    /** The kind of this name. */
    public static Optional<Kind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
