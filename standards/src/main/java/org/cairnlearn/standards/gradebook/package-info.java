/**
 * Line items as a gradebook or another learning platform writes them (OneRoster 1.1 and 1.2 CSV,
 * {@code lineItems.csv}). No database, and no meaning beyond the row.
 */
@NullMarked
package org.cairnlearn.standards.gradebook;

import org.jspecify.annotations.NullMarked;
