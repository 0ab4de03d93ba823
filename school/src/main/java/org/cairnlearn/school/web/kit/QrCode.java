package org.cairnlearn.school.web.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import gg.jte.Content;
import java.util.Map;

/** A QR code as a drawing of the page itself, so that nobody else ever sees what it says. */
public final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * The code of a text, black on white whatever the page's colours, four modules of quiet around.
     * It is hidden from screen readers: what it says stands beside it.
     */
    public static Content of(String text) {
        try {
            var modules =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(EncodeHintType.MARGIN, QUIET));
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            var size = modules.getWidth();
            var drawing =
                    ("<svg class=\"qr\" aria-hidden=\"true\" viewBox=\"0 0 %1$d %1$d\""
                                    + " shape-rendering=\"crispEdges\"><rect width=\"%1$d\""
                                    + " height=\"%1$d\" fill=\"#fff\"/><path fill=\"#000\" d=\"%2$s\"/></svg>")
                            .formatted(modules.getWidth(), path);
            return output -> output.writeContent(drawing);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "Too long for a QR code: %d characters".formatted(text.length()), e);
        }
    }
}
