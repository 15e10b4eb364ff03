package cn.xieshou.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as a path of an inline SVG, so that it prints sharp at any size and is in no file and no cache.
 *
 * @param size modules along a side, the quiet zone included
 * @param path a square of one unit for every dark module
 */
public record QrSquare(int size, String path) {

    private static final int QUIET = 4;

    /** @param text Latin letters, as addresses have them */
    public static QrSquare of(String text) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            return of(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalStateException("no square for a text of " + text.length() + " letters", e);
        }
    }

    private static QrSquare of(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrSquare(modules.getWidth(), path.toString());
    }

    /** The address is a secret. */
    @Override
    public String toString() {
        return "QrSquare[" + size + "]";
    }
}
