package org.cairnlearn.school.web.kit;

import gg.jte.Content;
import java.util.Locale;

/**
 * How much something speaks for or against: a bar from a middle line, forward for and back against,
 * as people read. It is hidden from screen readers, since the number stands beside it.
 */
public final class SignedBar {
    private static final double HALF = 50;

    private SignedBar() {}

    /**
     * The bar.
     *
     * @param share of the half, -1 to 1
     */
    public static Content of(double share, boolean rightToLeft) {
        if (!(share >= -1 && share <= 1)) {
            throw new IllegalArgumentException("A share lies between -1 and 1, not " + share);
        }
        var length = Math.abs(share) * HALF;
        var forward = share > 0 != rightToLeft;
        var drawing =
                String.format(
                        Locale.ROOT,
                        "<svg class=\"sb %s\" viewBox=\"0 0 100 12\" aria-hidden=\"true\"><rect"
                                + " x=\"%.1f\" y=\"2\" width=\"%.1f\" height=\"8\"/><path"
                                + " d=\"M50 0V12\"/></svg>",
                        share < 0 ? "against" : "for",
                        forward ? HALF : HALF - length,
                        length);
        return output -> output.writeContent(drawing);
    }
}
