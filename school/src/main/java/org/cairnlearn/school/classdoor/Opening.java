package org.cairnlearn.school.classdoor;

import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.roster.ClassId;

/**
 * The door of a class, held open.
 *
 * @param code what a device is told
 * @param closesAt until when at the longest
 */
public record Opening(UUID id, ClassId schoolClass, String code, Instant closesAt) {}
