/**
 * The pages of a school's office: what came in from other systems, whether it is fresh, what failed
 * and what an upload would change; who is case manager of whom; and by which learner model levels
 * are made. For administrators only. It shows no student's data but the rows that a file lets it
 * name.
 */
@NullMarked
package org.cairnlearn.school.web.office;

import org.jspecify.annotations.NullMarked;
