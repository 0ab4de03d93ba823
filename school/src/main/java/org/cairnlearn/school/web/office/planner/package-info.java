/**
 * How a leader tunes the planner and sees how weeks were planned: the weights and limits of the
 * school's policy in words, what others would have done last week, and the measures of the last
 * weeks. It shows a whole school and nobody in it.
 */
@NullMarked
package org.cairnlearn.school.web.office.planner;

import org.jspecify.annotations.NullMarked;
