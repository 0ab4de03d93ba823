/**
 * Packaged courses for students: a unit is opened by a button, its files are given to whoever has
 * the address of that one session, and it gets its token once. The files run in a world of their
 * own, without the cookies of these pages.
 */
@NullMarked
package org.cairnlearn.school.web.course;

import org.jspecify.annotations.NullMarked;
