/**
 * When school happens: each school's bell schedule. Asked by {@code plan} and by the pages for the
 * times of a block. It does not know who is where: that is the plan's.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
