/**
 * Tables as schools really send them: CSV files in whatever encoding and with whatever line ends a
 * spreadsheet chose, turned into rows with true line numbers. The readers of this module use it; it
 * gives meaning to no column and is not a general CSV library.
 */
@NullMarked
package org.cairnlearn.standards.table;

import org.jspecify.annotations.NullMarked;
