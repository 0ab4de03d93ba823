/**
 * How young students come in at devices that many use: the teacher opens the door of the own class
 * for a while; whoever knows the code of the class sees its names, and comes in by three pictures
 * or a card. Asked by the class's and the teacher's pages. A picture opens nothing while the door
 * is closed, and what it opens ends with it; it begins no session itself: {@code access} does.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "access"})
@NullMarked
package org.cairnlearn.school.classdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
