package org.cairnlearn.school.web.kit;

import java.util.List;

/**
 * The school is getting ready: shown while the program starts or a school is being set up. It asks
 * again by itself every few seconds.
 *
 * @param here the page's own address, asked again
 * @param everySeconds how often
 */
public record ProgressPage(String here, int everySeconds, List<Step> steps) {
    /** How far a step is. */
    public enum State {
        DONE,
        NOW,
        WAITING,
        FAILED
    }

    /**
     * One step.
     *
     * @param detail "312 of 540 students", or what to do when it failed; may be empty
     */
    public record Step(String label, String detail, State state) {}

    public ProgressPage {
        steps = List.copyOf(steps);
        if (everySeconds < 1) {
            throw new IllegalArgumentException(
                    "Ask again after 1 second or more, not " + everySeconds);
        }
    }
}
