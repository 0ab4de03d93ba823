package org.cairnlearn.standards.xapi;

/** Checks the maps whose names the sender chooses: of languages, and of extensions. */
final class Maps {
    private Maps() {}

    static void languages(Node map) {
        if (!map.mustBeObject()) {
            return;
        }
        for (var entry : map.entries()) {
            if (!Form.LANGUAGE.fits(entry.getKey())) {
                map.wrong("A name in it is not " + Form.LANGUAGE.what() + ".");
            }
            entry.getValue().mustBeText();
        }
    }

    /** Values may be anything. */
    static void extensions(Node map) {
        if (!map.mustBeObject()) {
            return;
        }
        for (var name : map.names()) {
            if (!Form.IRI.fits(name)) {
                map.wrong("A name in it is not " + Form.IRI.what() + ".");
            }
        }
    }
}
