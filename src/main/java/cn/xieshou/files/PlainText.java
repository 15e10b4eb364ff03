package cn.xieshou.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text in GB18030, which takes in GBK and GB2312. */
final class PlainText {

    private PlainText() {}

    static boolean isChinese(Path file) throws IOException {
        var decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] piece = new char[8192];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), decoder)) {
            for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
                for (int i = 0; i < read; i++) {
                    if (piece[i] < ' ' && "\t\r\n\f".indexOf(piece[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
