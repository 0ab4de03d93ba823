package org.cairnlearn.planner.day.bound;

/** What numbers stand for, in words that mean the same on another day. */
public interface Names {
    String student(int student);

    String activity(int activity);
}
