/**
 * Who saw what of whom: for a student about the own work, for a family about the child, and for
 * whoever guards privacy about everybody in the guarded schools, with the report after a break-in.
 * It reads the log and the roster's names; the log decides who may ask about whom.
 */
@NullMarked
package org.cairnlearn.school.web.looked;

import org.jspecify.annotations.NullMarked;
