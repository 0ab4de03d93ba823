/**
 * Real choice: which ready skills and which ways to work on them a student is offered for a day,
 * what is chosen, declined and proposed, where a student stands in line for what is scarce, and who
 * asks for help in the room. Offers are drawn from what the school has; nothing is made up. What is
 * chosen goes to {@code plan} as a wish; whether the day could keep it is the plan's to say.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "roster",
            "competency",
            "evidence",
            "mastery",
            "schedule",
            "materials",
            "profile",
            "plan"
        })
@NullMarked
package org.cairnlearn.school.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
