/**
 * What other programs report of what students do: a learning record store (xAPI). It keeps
 * statements as they came and finds them again ({@link
 * org.cairnlearn.school.activity.StatementBook}), keeps the documents of those programs ({@link
 * org.cairnlearn.school.activity.DocumentBook}), and knows by which rules statements are evidence
 * ({@link org.cairnlearn.school.activity.RuleBook}). Each system reads back what it sent itself and
 * nothing else. It judges nobody: what becomes of a statement is for {@code exchange}.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "competency"})
@NullMarked
package org.cairnlearn.school.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
