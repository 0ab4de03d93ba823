/**
 * Tables of services and accommodations, as a school writes them out of its special education
 * system: one row each, for one student. No database, and no meaning beyond the row.
 */
@NullMarked
package org.cairnlearn.standards.services;

import org.jspecify.annotations.NullMarked;
