/**
 * How a message to another system is signed, as Standard Webhooks has it. Used by whoever sends
 * one; it sends nothing itself.
 */
@NullMarked
package org.cairnlearn.standards.webhook;

import org.jspecify.annotations.NullMarked;
