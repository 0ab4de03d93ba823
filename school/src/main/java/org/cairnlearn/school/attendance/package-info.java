/**
 * Who is here: for each block the students who are away or late; everybody else is here. Asked by
 * the day's pages and by {@code plan}, filled by teachers with one tap and by {@code exchange} from
 * the school's own system, which stays the record of truth: what a file says of a student and a
 * block takes the place of what was marked there by hand. It does not know what was planned or
 * approved; what happened follows from both: the approved places without those who were away.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
