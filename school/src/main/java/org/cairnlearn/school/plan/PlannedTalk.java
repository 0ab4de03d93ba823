package org.cairnlearn.school.plan;

/** A talk of an approved plan: students know of it. */
public record PlannedTalk(PlanId plan, Block block, Talk talk) {}
