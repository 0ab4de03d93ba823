/**
 * What every module stands on and no school would recognise: the embedded PostgreSQL and its home
 * folder, the schema's history, the one place that opens transactions and names the tenant for
 * row-level security, ids. It holds no domain word; a rule about students, classes or plans never
 * belongs here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cairnlearn.school.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
