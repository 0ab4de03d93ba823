/**
 * The resources of xAPI, as other programs ask for them: statements, the three kinds of documents,
 * agents, activities, and what this server speaks. Each answers in the edition of the standard that
 * the request names. They come in with the id and the secret of a system, or with a token. No page
 * for people.
 */
@NullMarked
package org.cairnlearn.school.web.xapi;

import org.jspecify.annotations.NullMarked;
