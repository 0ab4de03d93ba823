/**
 * The teacher's pages on materials: what there is for a skill, one material with its problems and
 * hints, and the skills that lack a way. Whose it is and its licence stand wherever a material
 * does. What a material did for students is not known here.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.materials;

import org.jspecify.annotations.NullMarked;
