/**
 * How we judge: the page on which everybody in a school reads by which rules levels are made here.
 * It shows a policy in plain words and changes none.
 */
@NullMarked
package org.cairnlearn.school.web.judging;

import org.jspecify.annotations.NullMarked;
