/**
 * Bytes of the open standards on one side, plain records and {@link
 * org.cairnlearn.standards.Problem}s on the other. This package holds what every reader shares: how
 * a problem is told, how rows are counted, how loops are found. The school's exchange module and
 * the command line use it. It knows no database, no web and none of the school's own types.
 */
@NullMarked
package org.cairnlearn.standards;

import org.jspecify.annotations.NullMarked;
