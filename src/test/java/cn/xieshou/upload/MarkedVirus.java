package cn.xieshou.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The scanner of the tests: finds one harmless text, wherever it is uploaded, and nothing else. */
@Component
@Primary
public class MarkedVirus extends VirusScan {

    public static final byte[] MARKED = "这里面有病毒".getBytes(StandardCharsets.UTF_8);

    MarkedVirus() {
        super("");
    }

    @Override
    public String refusal(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .contains(new String(MARKED, StandardCharsets.ISO_8859_1))
                    ? FOUND
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
