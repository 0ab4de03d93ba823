/**
 * Results of interim and state assessments as files: tables whose columns somebody has mapped, and
 * the assessment interchange of Ed-Fi (XML). Read for the application's imports; it knows nothing
 * of a school.
 */
@NullMarked
package org.cairnlearn.standards.assessment;

import org.jspecify.annotations.NullMarked;
