/**
 * Who saw what of whom and why. What goes out is looked at before it is sent: {@link
 * org.cairnlearn.school.audit.AuditFilter} finds the students in it and writes one line, and an
 * answer whose line cannot be written is not sent. Lines are only ever added, and sealed each
 * minute in a chain of hashes. Pages and commands ask {@link
 * org.cairnlearn.school.audit.AuditBook}. It decides about nobody's access, and it keeps nothing of
 * what stood on a page.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "access"})
@NullMarked
package org.cairnlearn.school.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
