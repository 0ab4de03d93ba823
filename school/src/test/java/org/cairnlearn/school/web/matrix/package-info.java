/** Every route as every kind of person, against a table that people wrote. */
@NullMarked
package org.cairnlearn.school.web.matrix;

import org.jspecify.annotations.NullMarked;
