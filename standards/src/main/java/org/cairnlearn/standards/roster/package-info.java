/**
 * Rosters in any of the known formats: recognised by what stands in them, read into the one form
 * that {@link org.cairnlearn.standards.oneroster.OneRosterPackage} is. It knows the formats'
 * readers and nothing of the formats.
 */
@NullMarked
package org.cairnlearn.standards.roster;

import org.jspecify.annotations.NullMarked;
