package org.cairnlearn.school.web.api;

/** The sample page of what other systems may ask: all of it, as it comes with the program. */
public final class SampleApi {
    private SampleApi() {}

    public static OpenApi document() {
        return new OpenApi();
    }
}
