package org.cairnlearn.planner;

/** A teacher who is there in this block and may lead any of its lessons. */
public record Teacher(TeacherId id) {}
