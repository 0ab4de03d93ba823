/**
 * The researcher's door: the own registered studies, what each asks, how many students have which
 * level, and the file to take away. No name, no id and no cell of fewer than ten students is on it.
 */
@NullMarked
package org.cairnlearn.school.web.research;

import org.jspecify.annotations.NullMarked;
