/**
 * Where the standards' files meet the school's own modules: each import reads a file with {@code
 * standards}, gives it to the module that owns the data and reports what came of it, row by row. It
 * keeps a ledger of the imports themselves, for the pages of the office; a student's data stands in
 * it for a few days only, as rows that were refused. No page of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "roster",
            "competency",
            "evidence",
            "assessment",
            "schedule",
            "support",
            "schedule",
            "attendance",
            "materials",
            "plan",
            "consent",
            "activity",
            "gradebook",
            "course"
        })
@NullMarked
package org.cairnlearn.school.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
