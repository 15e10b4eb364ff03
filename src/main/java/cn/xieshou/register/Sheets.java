package cn.xieshou.register;

import cn.xieshou.document.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers with Excel sheets: those of registers, and any other. */
@Component
public class Sheets {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Registers registers;
    private final Clock clock;

    Sheets(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** Answers with everything of the register that fits, named after it and today: «结对登记-2026-11-28.xlsx». */
    public <R> void answer(HttpServletResponse response, Register<R> register, String account, Map<String, String> sent)
            throws IOException {
        answer(response, register.title() + "-" + LocalDate.now(clock), register, account, sent);
    }

    /** As above under a name of its own, without its ending. */
    public <R> void answer(
            HttpServletResponse response, String name, Register<R> register, String account, Map<String, String> sent)
            throws IOException {
        // Into a file first: whoever reads slowly holds no connection of the database.
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                registers.write(register, account, sent, out);
            }
            head(response, name);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    /** Answers with any sheet. */
    public static void write(
            HttpServletResponse response,
            String name,
            String sheet,
            List<SheetWriter.Column> columns,
            Stream<? extends List<?>> lines)
            throws IOException {
        head(response, name);
        SheetWriter.write(response.getOutputStream(), sheet, columns, lines);
    }

    /** Answers with a workbook that was made elsewhere. */
    public static void send(HttpServletResponse response, String name, byte[] workbook) throws IOException {
        head(response, name);
        response.setContentLength(workbook.length);
        response.getOutputStream().write(workbook);
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
