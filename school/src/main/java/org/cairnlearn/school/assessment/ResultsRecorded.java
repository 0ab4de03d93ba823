package org.cairnlearn.school.assessment;

import java.util.UUID;

/** Results of tests were stored, in the same transaction. */
public record ResultsRecorded(UUID batch) {}
