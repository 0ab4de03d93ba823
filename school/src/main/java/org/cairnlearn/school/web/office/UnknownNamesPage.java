package org.cairnlearn.school.web.office;

import java.util.List;

/**
 * What other systems call students whom no roster knows.
 *
 * @param lead how many there are
 * @param said why the last answer was not taken; may be empty
 * @param waiting of which nothing was said
 * @param later of which somebody said that it is to be said later
 * @param decided of which it was said
 */
public record UnknownNamesPage(
        String lead,
        String said,
        List<Unknown> waiting,
        List<Unknown> later,
        List<Decided> decided) {
    public UnknownNamesPage {
        waiting = List.copyOf(waiting);
        later = List.copyOf(later);
        decided = List.copyOf(decided);
    }

    /** By which a form says which name it means. */
    public record Key(String kind, String home, String name) {}

    /**
     * A name.
     *
     * @param id tells it from others on the page
     * @param what what kind of name it is, and what its sender calls the person
     * @param seen by whom, how often and when
     */
    public record Unknown(
            String id, Key key, String what, String seen, List<Candidate> candidates) {
        public Unknown {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A student who may be meant.
     *
     * @param value the id that the roster gives
     * @param why in words
     */
    public record Candidate(String value, String name, String why) {}

    /**
     * What was said.
     *
     * @param who the person, or that it is nobody
     * @param by who said it and when
     */
    public record Decided(String id, Key key, String who, String by) {}
}
