package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** One thing the demo does to fill its school. */
interface DemoStep {
    /**
     * What a step works with.
     *
     * @param files the folder of the simulated school's files
     * @param moment when what is lived was
     */
    record Place(Doors doors, Path files, Moment moment) {}

    /** Does something at another time than now, as far as its own thread sees. */
    interface Moment {
        void at(Instant moment, Runnable what);
    }

    /** What the progress page says, such as "Simulating a school of 600 students". */
    String words();

    /** Whether so much comes in that the database should count it before the next step. */
    boolean bringsMuch();

    /** Does it, and tells whom the demo can sign in as from now on. */
    List<SignIn> run(Place place);
}
