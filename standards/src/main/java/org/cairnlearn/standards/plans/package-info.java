/**
 * Tables of who was in which group of which block, as a school writes its past plans out of what it
 * used before: one row each, for one student and one block. No database, and no meaning beyond the
 * row.
 */
@NullMarked
package org.cairnlearn.standards.plans;

import org.jspecify.annotations.NullMarked;
