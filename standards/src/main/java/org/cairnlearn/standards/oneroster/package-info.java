/**
 * OneRoster CSV as student information systems export it: version 1.1 (tables of section 4 of the
 * IMS OneRoster 1.1 CSV specification) and the rostering files of version 1.2, in a folder or a
 * zip. {@link org.cairnlearn.standards.oneroster.OneRosterCsv} is the front door; the school's
 * exchange module turns the records into its own. Demographics, resources, line items and results
 * are not read here, passwords never.
 */
@NullMarked
package org.cairnlearn.standards.oneroster;

import org.jspecify.annotations.NullMarked;
