package org.cairnlearn.school.conference;

import java.time.Instant;

/** What an adult has begun to write down. Nobody else reads it. */
public record Draft(ConferenceId id, Closing.Said said, Instant savedAt) {}
