/**
 * Tells other systems that something has happened here: an address that the office named gets a
 * short signed message, with ids and counts and nobody's name, and comes for the rest with its own
 * key. What is to be told is written with the fact itself and is sent afterwards, so no page waits
 * and nothing is forgotten. It holds no data of its own and gives out none.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "evidence", "plan", "exchange"})
@NullMarked
package org.cairnlearn.school.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
