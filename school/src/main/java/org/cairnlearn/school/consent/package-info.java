/**
 * What families and students allow and refuse, by purpose and by kind of data, each with the paper
 * that says so. Whatever hands data on asks it first and leaves out who refused: every way out
 * names its purpose ({@link org.cairnlearn.school.consent.WayOut}). Asked by pages, by the exchange
 * with other systems and by commands. It decides nothing about who may look at a page: that is the
 * business of {@code access}.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
