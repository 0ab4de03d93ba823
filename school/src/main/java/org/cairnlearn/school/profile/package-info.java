/**
 * What is known of one student's way and what the student asks for: where somebody stands and what
 * lies before, the pace of a course, and the requests to show what one knows. Asked by the pages of
 * students and teachers alike, so that both read the same. What a piece of work is worth is the
 * {@code mastery} module's.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "roster",
            "competency",
            "evidence",
            "mastery",
            "schedule"
        })
@NullMarked
package org.cairnlearn.school.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
