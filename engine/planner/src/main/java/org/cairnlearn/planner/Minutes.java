package org.cairnlearn.planner;

/** A length of time in whole minutes, from 0 to a day. */
public record Minutes(int value) {
    public Minutes {
        Words.within("Minutes", value, 0, 1440);
    }
}
