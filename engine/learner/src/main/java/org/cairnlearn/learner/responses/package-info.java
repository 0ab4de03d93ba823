/**
 * Many students' answers side by side, in columns, as the fitting and the measuring of learner
 * models need them; who of the students trains and who tests. The readers of logs fill it, the
 * models read it. It keeps no names but those that the log itself gives, and it never reads a file.
 */
@NullMarked
package org.cairnlearn.learner.responses;

import org.jspecify.annotations.NullMarked;
