/**
 * The command line: what an operator types. It reads options and the settings file, opens the
 * school (database, schema, application), knocks at the same front doors as the pages, prints for
 * people or for machines, and turns what happened into an exit code. It decides nothing about a
 * school and owns no table; no other module uses it.
 */
@ApplicationModule
@NullMarked
package org.cairnlearn.school.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
