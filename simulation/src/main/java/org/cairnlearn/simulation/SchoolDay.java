package org.cairnlearn.simulation;

import java.time.LocalDate;

/** A day with lessons. */
public record SchoolDay(LocalDate date, Rotation rotation, Kind kind) {

    /** How a day goes. */
    public enum Kind {
        /** Six lessons and a flex block. */
        USUAL("instructional", ""),
        /** All in short, and out at noon. */
        HALF("early release", "Half day "),
        /** Everybody meets before lunch; the lessons of the morning are shorter. */
        ASSEMBLY("assembly", "Assembly ");

        private final String word;
        private final String bells;

        Kind(String word, String bells) {
            this.word = word;
            this.bells = bells;
        }

        /** As the table of days says it. */
        String word() {
            return word;
        }

        /** The name of its bell schedule. */
        String bells(Rotation rotation) {
            return bells + rotation;
        }
    }
}
