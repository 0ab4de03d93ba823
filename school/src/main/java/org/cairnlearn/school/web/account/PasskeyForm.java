package org.cairnlearn.school.web.account;

/**
 * A form that a script fills in with what a passkey answers.
 *
 * @param action where it is posted
 * @param challenge what has to be signed
 * @param host the name of this server
 * @param handle whose a new one is; empty where one is used
 */
public record PasskeyForm(String action, String challenge, String host, String handle) {}
