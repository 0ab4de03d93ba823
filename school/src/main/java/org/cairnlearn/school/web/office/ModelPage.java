package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.web.kit.PostButton;
import org.jspecify.annotations.Nullable;

/**
 * By which learner model the school's levels are made, and what a new one would change.
 *
 * @param now sentences about the model in force
 * @param waiting null when no new model waits
 * @param earlier the other models, the newest first
 */
public record ModelPage(List<String> now, @Nullable Proposal waiting, List<Earlier> earlier) {
    public ModelPage {
        now = List.copyOf(now);
        earlier = List.copyOf(earlier);
    }

    /**
     * A model that waits for somebody to decide.
     *
     * @param facts sentences about it and what it would change
     * @param measured on whom the reliability was measured
     */
    public record Proposal(
            List<String> facts,
            String measured,
            List<Measure> measures,
            PostButton adopt,
            PostButton keep) {
        public Proposal {
            facts = List.copyOf(facts);
            measures = List.copyOf(measures);
        }
    }

    /** One measure of reliability, before and after. */
    public record Measure(String name, String before, String after) {}

    /**
     * A model that is not in force.
     *
     * @param id tells the row from others on the page
     * @param again null when it cannot be taken again
     */
    public record Earlier(
            String id, String name, String standing, String data, @Nullable PostButton again) {}
}
