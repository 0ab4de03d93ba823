/**
 * What every page is made of: the words in each language, the frame, the icons, the stones, the
 * assets and the small parts (link, button, notice, toast, table). Used by the pages of {@code
 * web.<person>}. It knows no student and no plan; of the school it only asks what its levels are
 * called.
 */
@NullMarked
package org.cairnlearn.school.web.kit;

import org.jspecify.annotations.NullMarked;
