package cn.xieshou.files.web;

import cn.xieshou.files.FileKind;
import cn.xieshou.files.FileReading;
import cn.xieshou.files.StoredFile;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Gives files back. A browser saves them and runs nothing of them: what is shown in the page are small pictures that the
 * server drew, and photographs without notes; everything under a policy that allows nothing.
 */
@Controller
class FileController {

    private static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final FileReading files;

    FileController(FileReading files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    @RecordsExport("附件")
    void download(@PathVariable String id, HttpMethod method, Principal viewer, HttpServletResponse response)
            throws IOException {
        StoredFile file = taken(id, method, viewer);
        String type = file.kind() == FileKind.TEXT
                ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                : file.kind().mediaType();
        send(file, type, ContentDisposition.attachment(), response);
    }

    /** A photograph as it is, in the browser. */
    @GetMapping("/files/{id}/picture")
    @RecordsExport("附件")
    void picture(@PathVariable String id, HttpMethod method, Principal viewer, HttpServletResponse response)
            throws IOException {
        StoredFile file = taken(id, method, viewer);
        if (!file.kind().isPicture()) {
            throw new NotThere();
        }
        send(file, file.kind().mediaType(), ContentDisposition.inline(), response);
    }

    /** The browser asks each time whether it may still show it, and gets nothing anew if so. */
    @GetMapping("/files/{id}/preview")
    void preview(@PathVariable String id, Principal viewer, ServletWebRequest request, HttpServletResponse response)
            throws IOException {
        StoredFile file = files.find(id, viewer.getName());
        head(response);
        if (request.checkNotModified("\"" + file.checksum() + "\"")) {
            return;
        }
        byte[] picture = files.preview(file);
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }

    /** Who only asks whether it is there takes nothing. */
    private StoredFile taken(String id, HttpMethod method, Principal viewer) {
        return HttpMethod.GET.equals(method) ? files.fetch(id, viewer.getName()) : files.find(id, viewer.getName());
    }

    private void send(
            StoredFile file, String type, ContentDisposition.Builder disposition, HttpServletResponse response)
            throws IOException {
        head(response);
        response.setContentType(type);
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        files.write(file, response.getOutputStream());
    }

    private static void head(HttpServletResponse response) {
        // Pages have one encoding, files have none.
        response.setCharacterEncoding(null);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
