package org.cairnlearn.school.web.kit;

/** How sure an estimate is: always a word, never a percentage. */
public enum Sureness {
    SURE,
    FAIRLY_SURE,
    NOT_SURE_YET;

    /** The word in the reader's language. */
    public String word(Words words) {
        return words.say("kit.sure", "how", this);
    }
}
