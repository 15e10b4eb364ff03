package cn.xieshou.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of files that are taken, by what is in them. Nothing that a browser or an office program would run: no pages, no
 * vector pictures with scripts, no macros, no archives, no programs. Videos carry places as photographs do and are not taken.
 */
public enum FileKind {
    JPEG("图片", "image/jpeg", "jpg jpeg jpe jfif"),
    PNG("图片", "image/png", "png"),
    WEBP("图片", "image/webp", "webp"),
    PDF("PDF文档", "application/pdf", "pdf"),
    /** The layout format of Chinese official documents (GB/T 33190). */
    OFD("版式文档", "application/ofd", "ofd"),
    DOCX("文字文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx wps"),
    XLSX("电子表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx et"),
    PPTX("演示文稿", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx ppsx dps"),
    DOC("文字文档", "application/msword", "doc wps"),
    XLS("电子表格", "application/vnd.ms-excel", "xls et"),
    PPT("演示文稿", "application/vnd.ms-powerpoint", "ppt pps dps"),
    TEXT("文本", "text/plain", "txt csv md log");

    private final String label;
    private final String mediaType;
    private final String endings;

    FileKind(String label, String mediaType, String endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** What people read on screen; several kinds share one. */
    public String family() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files may end, without the dot; the first is the usual one. */
    List<String> endings() {
        return List.of(endings.split(" "));
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** Whether it can be what was stamped and scanned. */
    public boolean isScan() {
        return isPicture() || this == PDF || this == OFD;
    }

    static boolean isKnown(String ending) {
        return Arrays.stream(values()).anyMatch(kind -> kind.endings().contains(ending));
    }

    /** What a file is by its content, whatever it is called; empty if it is none of these. */
    public static Optional<FileKind> told(Path file) throws IOException {
        return FileTypes.of(file, "").kind();
    }

    /** The kind whose own media type it is; office files have types that say less until they are looked into. */
    static Optional<FileKind> ofType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What a page's chooser offers; a telephone then sends its photographs as JPEG and offers its camera. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.isPicture()
                        ? List.of(kind.mediaType).stream()
                        : kind.endings().stream().map(one -> "." + one))
                .distinct()
                .collect(Collectors.joining(","));
    }
}
