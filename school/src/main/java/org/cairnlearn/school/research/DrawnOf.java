package org.cairnlearn.school.research;

/**
 * A study's draw in numbers.
 *
 * @param seal SHA-256 of seed and roster
 * @param programme how many have the programme on a skill at least
 * @param comparison how many have it not on a skill at least
 */
public record DrawnOf(String seal, int programme, int comparison) {}
