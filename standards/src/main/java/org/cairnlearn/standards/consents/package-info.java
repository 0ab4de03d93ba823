/**
 * Tables of what families allow and refuse, as a school writes them out of its forms: one answer a
 * row. No database, and no meaning beyond the row.
 */
@NullMarked
package org.cairnlearn.standards.consents;

import org.jspecify.annotations.NullMarked;
