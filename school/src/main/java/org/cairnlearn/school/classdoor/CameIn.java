package org.cairnlearn.school.classdoor;

import java.time.Duration;
import org.cairnlearn.school.access.SignInResult;

/** The answer to a student who shows a picture or a card. */
public sealed interface CameIn {
    /** Come in. */
    record In(SignInResult.SignedIn signedIn) implements CameIn {}

    /** That was not it. */
    record Wrong() implements CameIn {}

    /** Too many wrong ones: wait, or ask the teacher. */
    record Wait(Duration retryAfter) implements CameIn {}

    /** The teacher has closed the door, or the student is not in this class. */
    record Closed() implements CameIn {}
}
