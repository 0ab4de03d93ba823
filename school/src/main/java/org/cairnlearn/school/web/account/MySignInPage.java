package org.cairnlearn.school.web.account;

import org.jspecify.annotations.Nullable;

/**
 * A person's own way in: the authenticator app, and signing out everywhere.
 *
 * @param recoveryCodes how many are left; counts only when the app is on
 * @param app what to put into an app; null when one is on
 * @param outcome of the code typed last
 */
public record MySignInPage(
        int recoveryCodes, SecondStepPage.@Nullable App app, SecondStepPage.Outcome outcome) {}
