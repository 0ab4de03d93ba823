/**
 * The teacher's page on who is here: one tap for away or late in a block, and back. What counts and
 * where it came from is the {@code attendance} module's; what an absence does to the day's plan is
 * the pages' of the day.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.attendance;

import org.jspecify.annotations.NullMarked;
