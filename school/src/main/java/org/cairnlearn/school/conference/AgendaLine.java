package org.cairnlearn.school.conference;

import java.time.Instant;
import java.util.UUID;

/** What a student wants to talk about, in own words. */
public record AgendaLine(UUID id, Instant at, String words) {}
