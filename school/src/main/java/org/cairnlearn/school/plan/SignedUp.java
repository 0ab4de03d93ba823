package org.cairnlearn.school.plan;

import java.time.LocalDate;

/** A word about where a student was to be, with the day and the title of the session. */
public record SignedUp(LocalDate day, String session, SignUp word) {}
