/**
 * The pages about choice: what a student can choose, what a class is offered and chose, and calls
 * for help in the room. It decides nothing: what is offered is the {@code choice} module's.
 */
@NullMarked
package org.cairnlearn.school.web.choice;

import org.jspecify.annotations.NullMarked;
