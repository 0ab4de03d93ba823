/**
 * The class map: where every student of one class stands on its skills, the reasons behind each
 * level, and the same as files. Used by the teacher's menu and Today. It decides nothing about
 * levels or about who is ready; it orders and words what the front doors say.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.classmap;

import org.jspecify.annotations.NullMarked;
