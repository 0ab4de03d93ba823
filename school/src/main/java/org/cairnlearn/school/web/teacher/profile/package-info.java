/**
 * A student's profile, to read: what the work shows, what it does not show yet, what changed, and
 * what could be next. Used by those who teach the student today, from the class map and Today. It
 * says things about work, never about the person, and keeps nothing.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.profile;

import org.jspecify.annotations.NullMarked;
