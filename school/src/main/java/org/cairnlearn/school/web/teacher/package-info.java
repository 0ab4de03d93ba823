/**
 * The teacher's pages: what each page shows (view records) and the sentences it is made of. Used by
 * the controllers of this package, which fill the records from the front doors. It decides nothing
 * about groups, levels or rights.
 */
@NullMarked
package org.cairnlearn.school.web.teacher;

import org.jspecify.annotations.NullMarked;
