/**
 * What students can work with, as files bring it: the exercises of OATutor, and tables that a
 * school writes itself. No database, and no meaning of a skill's name.
 */
@NullMarked
package org.cairnlearn.standards.materials;

import org.jspecify.annotations.NullMarked;
