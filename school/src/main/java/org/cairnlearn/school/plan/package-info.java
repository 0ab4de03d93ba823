/**
 * The day's plan: for one class in one block, who is where with whom and why; proposed by the
 * planner engine from what students are ready for, changed and approved by teachers, and only then
 * seen by students. It keeps three facts apart: planned, approved, happened. It never sees a
 * demographic attribute.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "roster",
            "competency",
            "evidence",
            "mastery",
            "schedule",
            "support",
            "attendance",
            "conference",
            "materials",
            "profile",
            "research",
            "study"
        })
@NullMarked
package org.cairnlearn.school.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
