/**
 * What every page is made of: the words in each language, the frame, the icons, the stones, the
 * assets and the small parts (link, button, notice, toast, table). Used by the pages of {@code
 * web.<person>}. It knows no student, no plan and no database: it is given words and shows them.
 */
@NullMarked
package org.cairnlearn.school.web.kit;

import org.jspecify.annotations.NullMarked;
