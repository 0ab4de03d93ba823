/**
 * The office's page of the school's year: days, bells, rooms, adults and who is away. What counts
 * as a school day, and for whom, is the {@code schedule} module's.
 */
@NullMarked
package org.cairnlearn.school.web.office.year;

import org.jspecify.annotations.NullMarked;
