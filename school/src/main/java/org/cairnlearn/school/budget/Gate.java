package org.cairnlearn.school.budget;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an account may go on.
 *
 * @param stopped it opens nothing until somebody lifts the stop
 * @param asked it opens nothing until its person has said why
 * @param explained its person has said why today
 * @param counting from when on its students count today, where a stop was lifted
 */
record Gate(boolean stopped, boolean asked, boolean explained, Optional<Instant> counting) {}
