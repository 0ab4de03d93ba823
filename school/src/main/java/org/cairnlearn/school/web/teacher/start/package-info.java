/**
 * The first day of a class, with nothing but a roster and a framework: the teacher names what the
 * class works on and marks what he or she knows of it already, in minutes. It is kept as evidence
 * of its own kind, which counts little.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.start;

import org.jspecify.annotations.NullMarked;
