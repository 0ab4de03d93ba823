/**
 * Tables of who was absent or late, as a school writes them out of its own system: one row each,
 * for one student and one block or day. No database, and no meaning beyond the row.
 */
@NullMarked
package org.cairnlearn.standards.attendance;

import org.jspecify.annotations.NullMarked;
