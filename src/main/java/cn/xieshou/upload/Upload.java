package cn.xieshou.upload;

import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** The file of a page's form. Handlers ask for it by a parameter of this type; its content is there only once it was scanned. */
public final class Upload {

    private final MultipartFile file;
    private final VirusScan scan;
    private final SecurityLog log;

    Upload(MultipartFile file, VirusScan scan, SecurityLog log) {
        this.file = file;
        this.scan = scan;
        this.log = log;
    }

    /** As the browser says, empty if it does not. */
    public String name() {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** In octets. */
    public long size() {
        return file.getSize();
    }

    /** The content on disk, gone when closed. */
    public record Arrived(Path path) implements AutoCloseable {

        public byte[] octets() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Puts it on disk and has it scanned.
     *
     * @param what the security log calls it: «名册»
     * @throws UploadRefused if there is a virus in it, or nobody could look
     */
    public Arrived open(String what) throws IOException, UploadRefused {
        Path copy = Files.createTempFile("upload", ".arrived");
        boolean taken = false;
        try {
            file.transferTo(copy);
            String refusal = scan.refusal(copy);
            if (!refusal.isEmpty()) {
                log.refused(SecurityKind.FILE_REFUSED, what, refusal);
                throw new UploadRefused(refusal);
            }
            taken = true;
            return new Arrived(copy);
        } finally {
            if (!taken) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
