/**
 * What students can work with: lessons on a screen, paper, things to handle, people; for which
 * skills, how many at once, where it is, whose it is and under which licence. Asked by {@code plan}
 * for the routes to a skill and by the pages of teachers, filled by {@code exchange}. It makes up
 * nothing: where a school has no material there are the generic routes, and the gap is named as
 * work to do. What a material did for students is not known here.
 */
@ApplicationModule(allowedDependencies = {"platform", "competency"})
@NullMarked
package org.cairnlearn.school.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
