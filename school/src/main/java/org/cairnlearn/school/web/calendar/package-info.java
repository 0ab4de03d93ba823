/** A person's own days as a calendar that programs elsewhere read. */
@NullMarked
package org.cairnlearn.school.web.calendar;

import org.jspecify.annotations.NullMarked;
