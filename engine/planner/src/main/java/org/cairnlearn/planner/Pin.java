package org.cairnlearn.planner;

/** A teacher's word: this student goes to this offering, ready or not, full or not. */
public record Pin(StudentId student, OfferingId offering) {}
