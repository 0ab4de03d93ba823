package org.cairnlearn.school.web.account;

/**
 * Signing in with a passkey.
 *
 * @param next where the person wanted to go
 * @param failed the last one did not open the door
 */
public record PasskeyPage(PasskeyForm form, String next, boolean failed) {}
