package org.cairnlearn.school.plan;

import org.springframework.stereotype.Component;

/** How plans are made: what proposes them, and as whom. */
@Component
record Making(Proposer proposer, AsPlanner planner) {}
