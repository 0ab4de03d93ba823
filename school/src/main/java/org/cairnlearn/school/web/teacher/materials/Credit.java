package org.cairnlearn.school.web.teacher.materials;

import org.cairnlearn.school.web.kit.Link;

/**
 * Whose something is.
 *
 * @param whose OpenStax: Elementary Algebra · OATutor; may be empty
 * @param licence its name; leads to the licence where that is known, else nowhere
 */
public record Credit(String whose, Link licence) {}
