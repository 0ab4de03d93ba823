package org.cairnlearn.standards.xapi;

import java.math.BigDecimal;
import java.util.Set;

/** Checks what a statement says of its attachments. */
final class Attachments {
    /** What the attachment of a signed statement is for. */
    static final String SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

    private Attachments() {}

    static void attachments(Node attachments) {
        for (var one : attachments.list()) {
            attachment(one);
        }
    }

    private static void attachment(Node one) {
        if (!one.mustBeObject(
                Set.of(
                        "usageType",
                        "display",
                        "description",
                        "contentType",
                        "length",
                        "sha2",
                        "fileUrl"))) {
            return;
        }
        one.need("usageType").ifPresent(type -> type.mustBe(Form.IRI));
        one.need("display").ifPresent(Maps::languages);
        one.find("description").ifPresent(Maps::languages);
        one.need("contentType").ifPresent(type -> type.mustBe(Form.MEDIA_TYPE));
        one.need("length")
                .filter(length -> !(length.value() instanceof BigDecimal number && isWhole(number)))
                .ifPresent(length -> length.wrong("A whole number from 0 on is expected here."));
        one.need("sha2").ifPresent(sha -> sha.mustBe(Form.SHA2));
        one.find("fileUrl").ifPresent(url -> url.mustBe(Form.IRI));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }
}
