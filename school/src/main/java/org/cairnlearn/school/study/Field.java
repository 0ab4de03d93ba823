package org.cairnlearn.school.study;

/** One field of the plan: its name, what it may hold, whether it has to be there, what it means. */
record Field(String name, Shape shape, boolean required, String words) {
    static Field needed(String name, Shape shape, String words) {
        return new Field(name, shape, true, words);
    }

    static Field maybe(String name, Shape shape, String words) {
        return new Field(name, shape, false, words);
    }

    static Field column(String name, String words) {
        return needed(name, new Shape.Column(), words);
    }

    static Field maybeColumn(String name, String words) {
        return maybe(name, new Shape.Column(), words);
    }
}
