/**
 * Flex blocks, in which a whole school is mixed: what one adult hosts, with who comes and who is
 * sent elsewhere, and for the flex coordinator all sessions, who is unplaced and who has not
 * approved.
 */
@NullMarked
package org.cairnlearn.school.web.flex;

import org.jspecify.annotations.NullMarked;
