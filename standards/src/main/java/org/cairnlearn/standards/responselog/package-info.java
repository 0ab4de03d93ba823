/**
 * Response logs: who answered what, when, and how well, one answer a row; and the two small tables
 * that say which competency a log's skill is and who a log's student is. The import of evidence
 * uses it, streaming, so that a log may be larger than memory. Estimating mastery from the answers
 * is the learner engine's work.
 */
@NullMarked
package org.cairnlearn.standards.responselog;

import org.jspecify.annotations.NullMarked;
