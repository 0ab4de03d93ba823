package org.cairnlearn.school.web.kit;

/**
 * A button that changes something. The page makes it a form of its own, so it works without
 * JavaScript.
 *
 * @param label what it says
 * @param action where the form is posted
 */
public record PostButton(String label, String action) {}
