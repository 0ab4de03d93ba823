/**
 * The pages of a class that signs in at shared devices: for the students, who may be six, and for
 * the teacher who opens the door and prints the cards. Used through their controllers. It looks at
 * no card itself.
 */
@NullMarked
package org.cairnlearn.school.web.classdoor;

import org.jspecify.annotations.NullMarked;
