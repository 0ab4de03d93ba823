package org.cairnlearn.school.support;

/** Where a service takes place. */
public enum Setting {
    /** In the classroom. */
    PUSH_IN("push-in"),
    /** Elsewhere. */
    PULL_OUT("pull-out");

    private final String text;

    Setting(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Setting of(String text) {
        return text.equals(PUSH_IN.text) ? PUSH_IN : PULL_OUT;
    }
}
