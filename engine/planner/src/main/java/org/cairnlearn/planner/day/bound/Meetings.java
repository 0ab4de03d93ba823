package org.cairnlearn.planner.day.bound;

import java.util.Arrays;

/**
 * What hours of meetings are worth, where a teacher either leads a session or meets students one by
 * one: talks, or a conference as a session. Each hour of the day is one or the other, so that no
 * bound counts both.
 */
public final class Meetings {
    /** Nobody meets anybody. */
    public static final Meetings NONE = new Meetings(new long[0][], new boolean[0]);

    private final long[][] byHost;
    private final boolean[] conference;

    /**
     * @param byHost by host what a first hour of meetings is worth at most, a second one more, and
     *     so on, in milli-mastery
     * @param conference by activity whether it is a meeting too; an hour of it is counted as both
     */
    public Meetings(long[][] byHost, boolean[] conference) {
        this.byHost = Arrays.stream(byHost).map(long[]::clone).toArray(long[][]::new);
        this.conference = conference.clone();
    }

    long[] of(int host) {
        return host < byHost.length ? byHost[host] : new long[0];
    }

    boolean isMeeting(int activity) {
        return activity < conference.length && conference[activity];
    }
}
