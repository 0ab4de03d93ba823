/** Teachers' pages of talks: who is due, and one talk while it is held. */
@NullMarked
package org.cairnlearn.school.web.teacher.conference;

import org.jspecify.annotations.NullMarked;
