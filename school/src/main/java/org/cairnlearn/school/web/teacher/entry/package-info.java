/**
 * Quick entry: what a teacher saw, for the whole class at once, as evidence that counts at once.
 * Used by the teacher's menu, the class map and Today. It judges nothing: a mark of 0 to 4 is
 * stored as so many points of four, and what that says about a level is the estimate's to say.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.entry;

import org.jspecify.annotations.NullMarked;
