/**
 * What leaves the teacher's own screen: the door sheet, the board, the substitute's sheet and the
 * day slips. They carry names, places, adults and material; no level, no reason, no service.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.sheets;

import org.jspecify.annotations.NullMarked;
