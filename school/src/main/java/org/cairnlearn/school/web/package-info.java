/**
 * The pages, by person: each page is one view record made for it from the modules' front doors, and
 * one template. It owns no table and decides nothing about learning.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "audit",
            "identity",
            "classdoor",
            "conference",
            "roster",
            "competency",
            "evidence",
            "mastery",
            "profile",
            "schedule",
            "plan",
            "exchange",
            "support",
            "consent",
            "budget",
            "attendance",
            "materials",
            "choice",
            "activity",
            "research",
            "study",
            "gradebook",
            "webhook",
            "course"
        })
@NullMarked
package org.cairnlearn.school.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
