package cn.xieshou.roster.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.roster.RosterFiles;
import cn.xieshou.roster.SampleRoster;
import cn.xieshou.roster.StagedImport;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The workbooks of the roster as downloads. */
@Controller
class RosterDownloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterFiles files;
    private final RosterAccess access;

    RosterDownloads(RosterFiles files, RosterAccess access) {
        this.files = files;
        this.access = access;
    }

    @GetMapping("/roster/template")
    @RecordsExport("名册模板")
    void template(Principal viewer, HttpServletResponse response) throws IOException {
        access.require(viewer);
        send(response, "名册模板.xlsx", files::template);
    }

    @GetMapping("/roster/export")
    @TakesLong
    @RecordsExport("当前名册")
    void export(Principal viewer, HttpServletResponse response) throws IOException {
        access.require(viewer);
        boolean personalData = access.personalData(viewer);
        send(response, "当前名册.xlsx", out -> files.export(out, personalData));
    }

    @GetMapping("/roster/sample/{programme}")
    @RecordsExport("示例名册")
    void sample(@PathVariable String programme, Principal viewer, HttpServletResponse response) throws IOException {
        access.require(viewer);
        if (!SampleRoster.PROGRAMMES.contains(programme)) {
            throw new NotThere();
        }
        send(response, "示例名册-" + programme + ".xlsx", out -> SampleRoster.workbook(programme)
                .transferTo(out));
    }

    @GetMapping("/roster/{id}/marked")
    @TakesLong
    @RecordsExport("标注的名册")
    void marked(@PathVariable String id, Principal viewer, HttpServletResponse response) throws IOException {
        access.require(viewer);
        StagedImport staged = access.staged(id);
        send(
                response,
                "标注-" + staged.fileName().replaceAll("(?i)\\.xlsx$", "") + ".xlsx",
                out -> files.marked(staged, out));
    }

    /** Written to memory first: what fails half-way must not be sent as a broken file. */
    private static void send(HttpServletResponse response, String name, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    @FunctionalInterface
    private interface Writing {

        void to(OutputStream out) throws IOException;
    }
}
